"use strict";(self.rspackChunkclaim_checker=self.rspackChunkclaim_checker||[]).push([[1],{28(e,o,a){var r=a(29),t=a.n(r),i=a(30),n=(a.n(i))()(t());n.push([e.id,`.jp-Claim-mark {
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

/* Also after a click in the panel: it shows which number was meant. */
.jp-Claim-rendered.jp-Claim-mark:focus {
  /* Above, below and inside: what stands beside the number, such as a bracket, is left in sight. */
  box-shadow:
    0 -2px 0 var(--jp-brand-color1),
    0 2px 0 var(--jp-brand-color1),
    inset 1px 0 0 var(--jp-brand-color1),
    inset -1px 0 0 var(--jp-brand-color1);
  box-decoration-break: clone;
  background-color: color-mix(in srgb, var(--jp-brand-color1) 18%, transparent);

  /* Where the system sets the colours there are no shadows. */
  outline: 1px solid transparent;
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
.jp-Claim-pageExample {
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

/* It has the focus only where none of its rows can have it. */
.jp-Claim-panel:focus {
  outline: none;
}

.jp-Claim-headLine {
  display: flex;
  flex-wrap: wrap;
  gap: 0 10px;
  align-items: baseline;
}

.jp-Claim-pageTitle {
  margin: 8px 0 0;
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
  flex: none;
  gap: 4px;
  margin: 4px 0;
}

.jp-Claim-filter {
  display: flex;
  flex: 1 1 4em;
  flex-direction: column;
  min-width: 0;
}

.jp-Claim-filter select {
  border: 1px solid var(--jp-border-color0);
  background: var(--jp-layout-color1);
  color: var(--jp-ui-font-color1);
  font: inherit;
}

.jp-Claim-place {
  margin-top: 2px;
  font-weight: 600;
}

.jp-Claim-row {
  display: flex;
  flex-wrap: wrap;
  gap: 0 6px;
  align-items: center;
  width: 100%;
  margin: 2px 0;
  padding: 1px 6px;
  line-height: 1.25;
  text-align: left;
}

.jp-Claim-row .jp-Claim-badge {
  padding: 0;
  border: 0;
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

/* The chosen finding has what the list leaves, which is at least half; each scrolls by itself. */
.jp-Claim-list {
  flex: 1 1 auto;
  min-height: 4em;
  overflow: auto;
}

.jp-Claim-withCard > .jp-Claim-list {
  flex: 0 0 auto;
  max-height: 42%;
}

.jp-Claim-selected {
  flex: 1 1 0;
  min-height: 8em;
  margin-top: 4px;
  overflow: auto;
  border-top: 1px solid var(--jp-border-color1);
}

.jp-Claim-selected:empty {
  display: none;
}

.jp-Claim-selected .jp-Claim-card {
  max-width: none;
  max-height: none;
  padding: 4px 0 0;
  border: 0;
  line-height: 1.3;
}

.jp-Claim-selected .jp-Claim-message,
.jp-Claim-selected .jp-Claim-rounding,
.jp-Claim-selected .jp-Claim-group,
.jp-Claim-selected .jp-Claim-actions {
  margin: 3px 0;
}

.jp-Claim-selected .jp-Claim-button {
  padding: 1px 6px;
}

.jp-Claim-selected .jp-Claim-hint {
  margin: 0;
}

/* The page of a rule stands in place of the list. */
.jp-Claim-reading > :not(.jp-Claim-head, .jp-Claim-page) {
  display: none;
}

.jp-Claim-page {
  flex: 1 1 auto;
  margin-top: 8px;
  overflow: auto;
}

.jp-Claim-pageText {
  line-height: 1.4;
}

.jp-Claim-pageHeading {
  margin: 12px 0 4px;
}

.jp-Claim-pageParagraph {
  margin: 4px 0;
}

.jp-Claim-pageCode {
  font-family: var(--jp-code-font-family);
  font-size: 0.92em;
}

.jp-Claim-rules {
  flex: none;
  max-height: 30%;
  margin-top: 8px;
  overflow: auto;
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
`,""]),a.d(o,{},{A:n})},30(e){e.exports=function(e){var o=[];return o.toString=function(){return this.map(function(o){var a="",r=void 0!==o[5];return o[4]&&(a+="@supports (".concat(o[4],") {")),o[2]&&(a+="@media ".concat(o[2]," {")),r&&(a+="@layer".concat(o[5].length>0?" ".concat(o[5]):""," {")),a+=e(o),r&&(a+="}"),o[2]&&(a+="}"),o[4]&&(a+="}"),a}).join("")},o.i=function(e,a,r,t,i){"string"==typeof e&&(e=[[null,e,void 0]]);var n={};if(r)for(var l=0;l<this.length;l++){var p=this[l][0];null!=p&&(n[p]=!0)}for(var c=0;c<e.length;c++){var s=[].concat(e[c]);r&&n[s[0]]||(void 0!==i&&(void 0===s[5]||(s[1]="@layer".concat(s[5].length>0?" ".concat(s[5]):""," {").concat(s[1],"}")),s[5]=i),a&&(s[2]&&(s[1]="@media ".concat(s[2]," {").concat(s[1],"}")),s[2]=a),t&&(s[4]?(s[1]="@supports (".concat(s[4],") {").concat(s[1],"}"),s[4]=t):s[4]="".concat(t)),o.push(s))}},o}},29(e){e.exports=function(e){return e[1]}},22(e){var o=[];function a(e){for(var a=-1,r=0;r<o.length;r++)if(o[r].identifier===e){a=r;break}return a}function r(e,r){for(var t={},i=[],n=0;n<e.length;n++){var l=e[n],p=r.base?l[0]+r.base:l[0],c=t[p]||0,s="".concat(p," ").concat(c);t[p]=c+1;var d=a(s),m={css:l[1],media:l[2],sourceMap:l[3],supports:l[4],layer:l[5]};if(-1!==d)o[d].references++,o[d].updater(m);else{var u=function(e,o){var a=o.domAPI(o);return a.update(e),function(o){o?(o.css!==e.css||o.media!==e.media||o.sourceMap!==e.sourceMap||o.supports!==e.supports||o.layer!==e.layer)&&a.update(e=o):a.remove()}}(m,r);r.byIndex=n,o.splice(n,0,{identifier:s,updater:u,references:1})}i.push(s)}return i}e.exports=function(e,t){var i=r(e=e||[],t=t||{});return function(e){e=e||[];for(var n=0;n<i.length;n++){var l=a(i[n]);o[l].references--}for(var p=r(e,t),c=0;c<i.length;c++){var s=a(i[c]);0===o[s].references&&(o[s].updater(),o.splice(s,1))}i=p}}},24(e){var o={};e.exports=function(e,a){var r=function(e){if(void 0===o[e]){var a=document.querySelector(e);if(window.HTMLIFrameElement&&a instanceof window.HTMLIFrameElement)try{a=a.contentDocument.head}catch(e){a=null}o[e]=a}return o[e]}(e);if(!r)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");r.appendChild(a)}},26(e){e.exports=function(e){var o=document.createElement("style");return e.setAttributes(o,e.attributes),e.insert(o,e.options),o}},25(e,o,a){e.exports=function(e){var o=a.nc;o&&e.setAttribute("nonce",o)}},23(e){e.exports=function(e){if("u"<typeof document)return{update:function(){},remove:function(){}};var o=e.insertStyleElement(e);return{update:function(a){var r,t,i;r="",a.supports&&(r+="@supports (".concat(a.supports,") {")),a.media&&(r+="@media ".concat(a.media," {")),(t=void 0!==a.layer)&&(r+="@layer".concat(a.layer.length>0?" ".concat(a.layer):""," {")),r+=a.css,t&&(r+="}"),a.media&&(r+="}"),a.supports&&(r+="}"),(i=a.sourceMap)&&"u">typeof btoa&&(r+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(i))))," */")),e.styleTagTransform(r,o,e.options)},remove:function(){var e;null===(e=o).parentNode||e.parentNode.removeChild(e)}}}},27(e){e.exports=function(e,o){if(o.styleSheet)o.styleSheet.cssText=e;else{for(;o.firstChild;)o.removeChild(o.firstChild);o.appendChild(document.createTextNode(e))}}},21(e,o,a){var r=a(22),t=a.n(r),i=a(23),n=a.n(i),l=a(24),p=a.n(l),c=a(25),s=a.n(c),d=a(26),m=a.n(d),u=a(27),f=a.n(u),j=a(28),x={};x.styleTagTransform=f(),x.setAttributes=s(),x.insert=p().bind(null,"head"),x.domAPI=n(),x.insertStyleElement=m(),t()(j.A,x),j.A&&j.A.locals&&j.A.locals}}]);