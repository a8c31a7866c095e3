"use strict";(self.rspackChunkclaim_checker=self.rspackChunkclaim_checker||[]).push([[1],{28(o,e,r){var a=r(29),t=r.n(a),i=r(30),n=(r.n(i))()(t());n.push([o.id,`.jp-Claim-mark {
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
  flex-wrap: wrap;
  gap: 6px;
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

/* The list and the chosen finding share the height; each scrolls by itself. */
.jp-Claim-list {
  flex: 1 1 auto;
  min-height: 6em;
  overflow: auto;
}

.jp-Claim-selected {
  flex: 0 1 auto;
  min-height: 40%;
  margin-top: 4px;
  overflow: auto;
  border-top: 1px solid var(--jp-border-color1);
}

.jp-Claim-selected:empty {
  display: none;
}

.jp-Claim-selected .jp-Claim-derivation {
  max-height: 9em;
}

.jp-Claim-selected .jp-Claim-card {
  max-width: none;
  max-height: none;
  margin: 8px 0 0;
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
`,""]),r.d(e,{},{A:n})},30(o){o.exports=function(o){var e=[];return e.toString=function(){return this.map(function(e){var r="",a=void 0!==e[5];return e[4]&&(r+="@supports (".concat(e[4],") {")),e[2]&&(r+="@media ".concat(e[2]," {")),a&&(r+="@layer".concat(e[5].length>0?" ".concat(e[5]):""," {")),r+=o(e),a&&(r+="}"),e[2]&&(r+="}"),e[4]&&(r+="}"),r}).join("")},e.i=function(o,r,a,t,i){"string"==typeof o&&(o=[[null,o,void 0]]);var n={};if(a)for(var l=0;l<this.length;l++){var p=this[l][0];null!=p&&(n[p]=!0)}for(var c=0;c<o.length;c++){var s=[].concat(o[c]);a&&n[s[0]]||(void 0!==i&&(void 0===s[5]||(s[1]="@layer".concat(s[5].length>0?" ".concat(s[5]):""," {").concat(s[1],"}")),s[5]=i),r&&(s[2]&&(s[1]="@media ".concat(s[2]," {").concat(s[1],"}")),s[2]=r),t&&(s[4]?(s[1]="@supports (".concat(s[4],") {").concat(s[1],"}"),s[4]=t):s[4]="".concat(t)),e.push(s))}},e}},29(o){o.exports=function(o){return o[1]}},22(o){var e=[];function r(o){for(var r=-1,a=0;a<e.length;a++)if(e[a].identifier===o){r=a;break}return r}function a(o,a){for(var t={},i=[],n=0;n<o.length;n++){var l=o[n],p=a.base?l[0]+a.base:l[0],c=t[p]||0,s="".concat(p," ").concat(c);t[p]=c+1;var d=r(s),m={css:l[1],media:l[2],sourceMap:l[3],supports:l[4],layer:l[5]};if(-1!==d)e[d].references++,e[d].updater(m);else{var u=function(o,e){var r=e.domAPI(e);return r.update(o),function(e){e?(e.css!==o.css||e.media!==o.media||e.sourceMap!==o.sourceMap||e.supports!==o.supports||e.layer!==o.layer)&&r.update(o=e):r.remove()}}(m,a);a.byIndex=n,e.splice(n,0,{identifier:s,updater:u,references:1})}i.push(s)}return i}o.exports=function(o,t){var i=a(o=o||[],t=t||{});return function(o){o=o||[];for(var n=0;n<i.length;n++){var l=r(i[n]);e[l].references--}for(var p=a(o,t),c=0;c<i.length;c++){var s=r(i[c]);0===e[s].references&&(e[s].updater(),e.splice(s,1))}i=p}}},24(o){var e={};o.exports=function(o,r){var a=function(o){if(void 0===e[o]){var r=document.querySelector(o);if(window.HTMLIFrameElement&&r instanceof window.HTMLIFrameElement)try{r=r.contentDocument.head}catch(o){r=null}e[o]=r}return e[o]}(o);if(!a)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");a.appendChild(r)}},26(o){o.exports=function(o){var e=document.createElement("style");return o.setAttributes(e,o.attributes),o.insert(e,o.options),e}},25(o,e,r){o.exports=function(o){var e=r.nc;e&&o.setAttribute("nonce",e)}},23(o){o.exports=function(o){if("u"<typeof document)return{update:function(){},remove:function(){}};var e=o.insertStyleElement(o);return{update:function(r){var a,t,i;a="",r.supports&&(a+="@supports (".concat(r.supports,") {")),r.media&&(a+="@media ".concat(r.media," {")),(t=void 0!==r.layer)&&(a+="@layer".concat(r.layer.length>0?" ".concat(r.layer):""," {")),a+=r.css,t&&(a+="}"),r.media&&(a+="}"),r.supports&&(a+="}"),(i=r.sourceMap)&&"u">typeof btoa&&(a+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(i))))," */")),o.styleTagTransform(a,e,o.options)},remove:function(){var o;null===(o=e).parentNode||o.parentNode.removeChild(o)}}}},27(o){o.exports=function(o,e){if(e.styleSheet)e.styleSheet.cssText=o;else{for(;e.firstChild;)e.removeChild(e.firstChild);e.appendChild(document.createTextNode(o))}}},21(o,e,r){var a=r(22),t=r.n(a),i=r(23),n=r.n(i),l=r(24),p=r.n(l),c=r(25),s=r.n(c),d=r(26),m=r.n(d),u=r(27),f=r.n(u),j=r(28),x={};x.styleTagTransform=f(),x.setAttributes=s(),x.insert=p().bind(null,"head"),x.domAPI=n(),x.insertStyleElement=m(),t()(j.A,x),j.A&&j.A.locals&&j.A.locals}}]);