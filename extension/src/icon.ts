import { LabIcon } from '@jupyterlab/ui-components';

// An equals sign, struck through.
export const claimIcon = new LabIcon({
  name: 'claim-checker:claim',
  svgstr:
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 16 16"><g class="jp-icon3" fill="#616161">' +
    '<rect x="2" y="5" width="12" height="2"/><rect x="2" y="9" width="12" height="2"/>' +
    '<path d="M10.4 2 12 2.8 5.6 14 4 13.2z"/></g></svg>'
});
