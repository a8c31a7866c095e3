// Ids in order of appearance, so that the output does not depend on where the checkout lies.
module.exports = { optimization: { moduleIds: 'natural', chunkIds: 'natural' } };
