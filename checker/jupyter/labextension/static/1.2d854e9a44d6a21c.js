"use strict";(self.rspackChunkclaim_checker=self.rspackChunkclaim_checker||[]).push([[1],{28(o,r,e){var a=e(29),t=e.n(a),i=e(30),n=(e.n(i))()(t());n.push([o.id,`.jp-Claim-mark {
  text-decoration-line: underline;
  text-decoration-skip-ink: none;
  text-underline-offset: 3px;
  cursor: pointer;
}

/* The shapes differ as well as the colours: wavy, dashed, dotted. */
.jp-Claim-error {
  text-decoration-style: wavy;
  text-decoration-color: var(--jp-error-color1);
  text-decoration-thickness: 1px;
}

.jp-Claim-warning {
  text-decoration-style: dashed;
  text-decoration-color: var(--jp-warn-color1);
  text-decoration-thickness: 2px;
}

.jp-Claim-info {
  text-decoration-style: dotted;
  text-decoration-color: var(--jp-info-color1);
  text-decoration-thickness: 2px;
}

.jp-Claim-error.jp-Claim-stated {
  text-decoration-thickness: 2px;
  background-color: color-mix(in srgb, var(--jp-error-color1) 18%, transparent);
}

.jp-Claim-warning.jp-Claim-stated {
  text-decoration-thickness: 3px;
  background-color: color-mix(in srgb, var(--jp-warn-color1) 18%, transparent);
}

.jp-Claim-info.jp-Claim-stated {
  text-decoration-thickness: 3px;
  background-color: color-mix(in srgb, var(--jp-info-color1) 14%, transparent);
}

/* Of the baseline: there, but not in the way. */
.jp-Claim-mark.jp-Claim-known {
  text-decoration-style: dotted;
  text-decoration-color: color-mix(in srgb, var(--jp-content-font-color1) 55%, transparent);
  text-decoration-thickness: 1px;
  background-color: transparent;
}

.jp-Claim-mark[data-state='to ask'] {
  outline: 1px dashed var(--jp-border-color1);
}

.jp-Claim-rendered.jp-Claim-mark:focus-visible {
  outline: 2px solid var(--jp-brand-color1);
  outline-offset: 2px;
}

.jp-Claim-tick::after {
  content: '✓';
  font-size: 0.7em;
  vertical-align: super;
  color: var(--jp-success-color1);
}

/* Cards */

.jp-Claim-card {
  box-sizing: border-box;
  max-width: min(460px, 92vw);
  max-height: 70vh;
  overflow: auto;
  padding: 8px 12px;
  border: 1px solid var(--jp-border-color1);
  border-radius: 3px;
  background: var(--jp-layout-color1);
  color: var(--jp-ui-font-color1);
  font-family: var(--jp-ui-font-family);
  font-size: var(--jp-ui-font-size1);
  line-height: 1.4;
  text-align: left;
  white-space: normal;
}

.cm-tooltip.jp-Claim-card {
  border: 1px solid var(--jp-border-color1);
  background: var(--jp-layout-color1);
  box-shadow: var(--jp-elevation-z6);
}

.cm-tooltip-hover > .jp-Claim-card {
  margin: -1px;
  box-shadow: var(--jp-elevation-z6);
}

.jp-Claim-popover {
  position: fixed;
  z-index: 10000;
  box-shadow: var(--jp-elevation-z6);
}

.jp-Claim-cardFinding + .jp-Claim-cardFinding {
  margin-top: 10px;
  padding-top: 10px;
  border-top: 1px solid var(--jp-border-color1);
}

.jp-Claim-cardHead {
  display: flex;
  gap: 6px;
  align-items: center;
}

.jp-Claim-code {
  color: var(--jp-ui-font-color1);
  font-family: var(--jp-code-font-family);
  font-size: 0.92em;
}

.jp-Claim-origin {
  font-style: italic;
}

.jp-Claim-card p.jp-Claim-known {
  margin: 4px 0;
  font-style: italic;
}

.jp-Claim-badge {
  flex: none;
  padding: 0 5px;
  border: 1px solid var(--jp-border-color0);
  border-radius: 8px;
  color: var(--jp-ui-font-color1);
  font-size: 0.85em;
}

.jp-Claim-badge::before {
  margin-right: 4px;
  content: '●';
}

.jp-Claim-badge[data-severity='error']::before {
  content: '▲';
  color: var(--jp-error-color1);
}

.jp-Claim-badge[data-severity='warning']::before {
  content: '◆';
  color: var(--jp-warn-color1);
}

.jp-Claim-badge[data-severity='info']::before {
  color: var(--jp-info-color1);
}

.jp-Claim-badge[data-severity='fixed']::before {
  content: '✓';
  color: var(--jp-success-color1);
}

.jp-Claim-message {
  margin: 4px 0;
  font-weight: 600;
}

.jp-Claim-rounding,
.jp-Claim-hint {
  margin: 4px 0;
}

.jp-Claim-derivation,
.jp-Claim-pageText {
  margin: 4px 0;
  padding: 4px 6px;
  overflow: auto;
  background: var(--jp-layout-color2);
  color: var(--jp-ui-font-color1);
  font-family: var(--jp-code-font-family);
  font-size: 0.92em;
  white-space: pre-wrap;
}

.jp-Claim-group,
.jp-Claim-actions {
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  margin: 6px 0;
}

.jp-Claim-hint {
  flex: 1 0 100%;
}

.jp-Claim-button {
  padding: 2px 8px;
  border: 1px solid var(--jp-border-color0);
  border-radius: 2px;
  background: var(--jp-layout-color2);
  color: var(--jp-ui-font-color1);
  font: inherit;
  cursor: pointer;
}

.jp-Claim-button:hover {
  background: var(--jp-layout-color3);
}

.jp-Claim-button:focus-visible,
.jp-Claim-reason:focus-visible,
.jp-Claim-filter select:focus-visible,
.jp-Claim-derivation:focus-visible,
.jp-Claim-pageText:focus-visible,
.jp-Claim-rulesCaption:focus-visible,
.jp-Claim-status:focus-visible {
  outline: 2px solid var(--jp-brand-color1);
  outline-offset: 1px;
}

.jp-Claim-link {
  text-decoration: underline;
}

.jp-Claim-reason {
  flex: 1 1 8em;
  min-width: 6em;
  padding: 2px 6px;
  border: 1px solid var(--jp-border-color0);
  background: var(--jp-layout-color1);
  color: var(--jp-ui-font-color1);
  font: inherit;
}

.jp-Claim-reason::placeholder {
  color: var(--jp-ui-font-color1);
  opacity: 0.8;
}

/* Panel */

.jp-Claim-panel {
  display: flex;
  flex-direction: column;
  min-width: 240px;
  padding: 8px;
  overflow: auto;
  background: var(--jp-layout-color1);
  color: var(--jp-ui-font-color1);
  font-size: var(--jp-ui-font-size1);
}

.jp-Claim-panelTitle {
  margin: 0;
  font-size: var(--jp-ui-font-size2);
}

.jp-Claim-pageTitle {
  margin: 0;
  font-size: var(--jp-ui-font-size2);
}

.jp-Claim-summary,
.jp-Claim-source,
.jp-Claim-count {
  margin: 2px 0;
}

.jp-Claim-source::before {
  margin-right: 4px;
  content: '⇄';
}

.jp-Claim-count {
  font-weight: 600;
}

.jp-Claim-filters {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin: 4px 0;
}

.jp-Claim-filter {
  display: flex;
  flex-direction: column;
}

.jp-Claim-filter select {
  border: 1px solid var(--jp-border-color0);
  background: var(--jp-layout-color1);
  color: var(--jp-ui-font-color1);
  font: inherit;
}

.jp-Claim-place {
  margin-top: 6px;
  font-weight: 600;
}

.jp-Claim-row {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  align-items: center;
  width: 100%;
  margin: 2px 0;
  text-align: left;
}

.jp-Claim-row[aria-current='true'] {
  border-left: 4px solid var(--jp-brand-color1);
}

.jp-Claim-knownRow > * {
  opacity: 0.75;
}

.jp-Claim-rowMessage {
  flex: 1 1 12em;
}

.jp-Claim-state {
  flex: 1 0 100%;
  font-style: italic;
}

.jp-Claim-selected .jp-Claim-card,
.jp-Claim-page {
  max-width: none;
  max-height: none;
  margin-top: 8px;
}

.jp-Claim-page {
  padding: 8px;
  border: 1px solid var(--jp-border-color1);
}

.jp-Claim-rules {
  margin-top: 8px;
}

.jp-Claim-rulesCaption {
  cursor: pointer;
}

.jp-Claim-ownRule {
  margin: 2px 0 2px 16px;
}

/* Status bar */

.jp-Claim-status {
  border: 0;
  background: transparent;
  color: var(--jp-ui-font-color1);
  font: inherit;
  cursor: pointer;
}

.jp-Claim-status[data-open='true']::before {
  margin-right: 4px;
  content: '▲';
  color: var(--jp-error-color1);
}
`,""]),e.d(r,{},{A:n})},30(o){o.exports=function(o){var r=[];return r.toString=function(){return this.map(function(r){var e="",a=void 0!==r[5];return r[4]&&(e+="@supports (".concat(r[4],") {")),r[2]&&(e+="@media ".concat(r[2]," {")),a&&(e+="@layer".concat(r[5].length>0?" ".concat(r[5]):""," {")),e+=o(r),a&&(e+="}"),r[2]&&(e+="}"),r[4]&&(e+="}"),e}).join("")},r.i=function(o,e,a,t,i){"string"==typeof o&&(o=[[null,o,void 0]]);var n={};if(a)for(var l=0;l<this.length;l++){var p=this[l][0];null!=p&&(n[p]=!0)}for(var c=0;c<o.length;c++){var s=[].concat(o[c]);a&&n[s[0]]||(void 0!==i&&(void 0===s[5]||(s[1]="@layer".concat(s[5].length>0?" ".concat(s[5]):""," {").concat(s[1],"}")),s[5]=i),e&&(s[2]&&(s[1]="@media ".concat(s[2]," {").concat(s[1],"}")),s[2]=e),t&&(s[4]?(s[1]="@supports (".concat(s[4],") {").concat(s[1],"}"),s[4]=t):s[4]="".concat(t)),r.push(s))}},r}},29(o){o.exports=function(o){return o[1]}},22(o){var r=[];function e(o){for(var e=-1,a=0;a<r.length;a++)if(r[a].identifier===o){e=a;break}return e}function a(o,a){for(var t={},i=[],n=0;n<o.length;n++){var l=o[n],p=a.base?l[0]+a.base:l[0],c=t[p]||0,s="".concat(p," ").concat(c);t[p]=c+1;var d=e(s),m={css:l[1],media:l[2],sourceMap:l[3],supports:l[4],layer:l[5]};if(-1!==d)r[d].references++,r[d].updater(m);else{var u=function(o,r){var e=r.domAPI(r);return e.update(o),function(r){r?(r.css!==o.css||r.media!==o.media||r.sourceMap!==o.sourceMap||r.supports!==o.supports||r.layer!==o.layer)&&e.update(o=r):e.remove()}}(m,a);a.byIndex=n,r.splice(n,0,{identifier:s,updater:u,references:1})}i.push(s)}return i}o.exports=function(o,t){var i=a(o=o||[],t=t||{});return function(o){o=o||[];for(var n=0;n<i.length;n++){var l=e(i[n]);r[l].references--}for(var p=a(o,t),c=0;c<i.length;c++){var s=e(i[c]);0===r[s].references&&(r[s].updater(),r.splice(s,1))}i=p}}},24(o){var r={};o.exports=function(o,e){var a=function(o){if(void 0===r[o]){var e=document.querySelector(o);if(window.HTMLIFrameElement&&e instanceof window.HTMLIFrameElement)try{e=e.contentDocument.head}catch(o){e=null}r[o]=e}return r[o]}(o);if(!a)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");a.appendChild(e)}},26(o){o.exports=function(o){var r=document.createElement("style");return o.setAttributes(r,o.attributes),o.insert(r,o.options),r}},25(o,r,e){o.exports=function(o){var r=e.nc;r&&o.setAttribute("nonce",r)}},23(o){o.exports=function(o){if("u"<typeof document)return{update:function(){},remove:function(){}};var r=o.insertStyleElement(o);return{update:function(e){var a,t,i;a="",e.supports&&(a+="@supports (".concat(e.supports,") {")),e.media&&(a+="@media ".concat(e.media," {")),(t=void 0!==e.layer)&&(a+="@layer".concat(e.layer.length>0?" ".concat(e.layer):""," {")),a+=e.css,t&&(a+="}"),e.media&&(a+="}"),e.supports&&(a+="}"),(i=e.sourceMap)&&"u">typeof btoa&&(a+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(i))))," */")),o.styleTagTransform(a,r,o.options)},remove:function(){var o;null===(o=r).parentNode||o.parentNode.removeChild(o)}}}},27(o){o.exports=function(o,r){if(r.styleSheet)r.styleSheet.cssText=o;else{for(;r.firstChild;)r.removeChild(r.firstChild);r.appendChild(document.createTextNode(o))}}},21(o,r,e){var a=e(22),t=e.n(a),i=e(23),n=e.n(i),l=e(24),p=e.n(l),c=e(25),s=e.n(c),d=e(26),m=e.n(d),u=e(27),f=e.n(u),j=e(28),x={};x.styleTagTransform=f(),x.setAttributes=s(),x.insert=p().bind(null,"head"),x.domAPI=n(),x.insertStyleElement=m(),t()(j.A,x),j.A&&j.A.locals&&j.A.locals}}]);