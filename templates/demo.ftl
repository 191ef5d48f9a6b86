<#-- The page of `conductd demo` (class DemoPage). One file, no script: an opened mail is the target of a link, a chosen person a radio button. -->
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>One case, from report to close</title>
<style>
:root { color-scheme: light dark; --ink: light-dark(#1c2733, #e4e9ee); --soft: light-dark(#56636f, #a3afba); --paper: light-dark(#ffffff, #14191e);
  --band: light-dark(#f4f6f8, #1b2229); --line: light-dark(#d8dfe5, #323c46); --got: light-dark(#dcebf8, #1d3f5c); --edge: light-dark(#2b6a4d, #6fbf96);
  --link: light-dark(#1d5a96, #8abdf0); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
a { color: inherit; }
header, main { max-width: 1240px; margin: 0 auto; padding: 0 16px; }
h1 { font-size: 26px; line-height: 1.25; margin: 28px 0 6px; }
header p { margin: 0 0 8px; max-width: 75ch; }
.soft { color: var(--soft); }
.key { display: flex; flex-wrap: wrap; gap: 6px 18px; font-size: 14px; margin: 12px 0 16px; }
.key span { display: inline-flex; align-items: center; gap: 6px; }
.key i { width: 22px; height: 14px; border-radius: 7px; }
.got { background: var(--got); border: 1px solid transparent; }
.wrote { background: var(--paper); border: 1px solid var(--edge); }

/* Whose mail is shown. */
.who { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line); display: flex; gap: 6px; overflow-x: auto; padding: 8px 0; margin-bottom: 8px; }
.who input { position: absolute; opacity: 0; pointer-events: none; }
.who label { flex: none; padding: 8px 12px; border: 1px solid var(--line); border-radius: 20px; font-size: 14px; line-height: 1.35; cursor: pointer; }
.who label small { color: var(--soft); }
.who input:checked + label { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.who input:checked + label small { color: inherit; }
.who input:focus-visible + label { outline: 2px solid var(--link); outline-offset: 2px; }
<#list page.lanes as lane>
body:has(#who-${lane?index}:checked) :is(.row:not(.of-${lane?index}), .cell:not(.in-${lane?index})) { display: none; }
</#list>

section { margin: 0 0 22px; }
h2 { font-size: 18px; margin: 18px 0 2px; }
section > p { margin: 0 0 10px; max-width: 85ch; font-size: 15px; color: var(--soft); }
.row { border-top: 1px solid var(--line); padding: 8px 0; }
.row h3 { margin: 0 0 6px; font-size: 15px; font-weight: 600; line-height: 1.35; }
.row h3 small { font-weight: 400; color: var(--soft); font-size: 13px; }
.cells { display: flex; flex-wrap: wrap; gap: 6px; }
.cell { display: block; padding: 8px 12px; border-radius: 18px; font-size: 14px; line-height: 1.3; text-decoration: none; overflow-wrap: anywhere; }
.cell b { font-weight: 600; }
.cell.got span { display: none; }
.cell:hover, .cell:focus-visible { outline: 2px solid var(--link); }
.lanes { display: none; }

@media (min-width: 1000px) {
  .who { display: none; }
  .lanes, .row { display: grid; grid-template-columns: 150px repeat(${page.lanes?size}, minmax(0, 1fr)); gap: 0 6px; align-items: center; }
  .lanes { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 2px solid var(--line); padding: 8px 0; font-size: 14px; line-height: 1.25; align-items: end; }
  .lanes div { padding: 0 4px; }
  .lanes b { display: block; }
  .lanes small { color: var(--soft); }
  .row { padding: 5px 0; }
  .row h3 { margin: 0; font-size: 14px; }
  .row h3 small { display: block; }
  .cells { display: contents; }
  .cell { grid-row: 1; padding: 5px 2px; border-radius: 12px; font-size: 12.5px; text-align: center; }
  .cell b { display: none; }
  .cell.got span { display: inline; }
<#list page.lanes as lane>
  .in-${lane?index} { grid-column: ${lane?index + 2}; }
</#list>
}

/* A mail, opened. */
.mail { display: none; outline: none; }
.mail:target { display: flex; flex-direction: column; position: fixed; inset: 0; z-index: 5; background: var(--paper); overflow: auto; }
.mail nav { position: sticky; top: 0; display: flex; gap: 10px; align-items: center; padding: 10px 16px; background: var(--band); border-bottom: 1px solid var(--line); }
.mail nav a { margin-left: auto; padding: 8px 14px; border: 1px solid var(--line); border-radius: 8px; text-decoration: none; background: var(--paper); font-size: 15px; }
.mail dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 14px 16px; font-size: 15px; overflow-wrap: anywhere; }
.mail dt { color: var(--soft); }
.mail dd { margin: 0; }
.bodies { display: grid; gap: 16px; padding: 0 16px 24px; }
.bodies h4 { margin: 0 0 6px; font-size: 14px; color: var(--soft); font-weight: 600; }
.bodies pre, .bodies iframe { width: 100%; margin: 0; border: 1px solid var(--line); border-radius: 8px; }
.bodies pre { padding: 14px; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; }
.bodies iframe { height: 70vh; min-height: 420px; background: Canvas; }
@media (min-width: 1000px) {
  .mail:target { left: auto; width: min(1180px, 96vw); border-left: 1px solid var(--line); box-shadow: 0 0 0 100vw rgb(0 0 0 / .45); }
  .bodies.two { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .bodies iframe { height: calc(100vh - 260px); }
}
</style>
</head>
<body>
<header id="top">
<h1>One case, from report to close</h1>
<p>${page.summary}</p>
<p class="soft">Every mail of the case went through a mail server, to one person each: nobody sees what somebody else got. Open any of them.<#if page.silent?has_content> Also on the list of the ${page.group}, and told nothing: ${page.silent?join(", ")}.</#if></p>
<p class="key"><span><i class="got"></i> sent by conductd</span> <span><i class="wrote"></i> written by the person</span></p>
</header>
<main>
<div class="who" role="radiogroup" aria-label="Whose mail is shown">
<input type="radio" name="who" id="who-all" checked><label for="who-all">Everybody</label>
<#list page.lanes as lane>
<input type="radio" name="who" id="who-${lane?index}"><label for="who-${lane?index}">${lane.name} <small>${lane.part}</small></label>
</#list>
</div>
<div class="lanes"><div></div><#list page.lanes as lane><div><b>${lane.name}</b><small>${lane.part}</small></div></#list></div>
<#list page.chapters as chapter>
<section>
<h2>${chapter?counter}. ${chapter.title}</h2>
<p>${chapter.why}</p>
<#list chapter.rows as row>
<div class="row<#list row.mails as mail> of-${mail.lane}</#list>">
<h3>${row.kind} <small>${row.at}</small></h3>
<div class="cells">
<#list row.mails as mail>
<a class="cell ${row.byPeople?then("wrote", "got")} in-${mail.lane}" href="#mail-${mail.number}" id="at-${mail.number}" title="${row.byPeople?then("from", "to")} ${page.lanes[mail.lane].name}"><b>${page.lanes[mail.lane].name}<#if row.byPeople>:</#if></b> <span>${mail.brief}</span></a>
</#list>
</div>
</div>
</#list>
</section>
</#list>
<#list page.chapters as chapter><#list chapter.rows as row><#list row.mails as mail>
<article class="mail" id="mail-${mail.number}">
<nav><strong>${mail.kind}</strong><span class="soft">${mail.at}</span><a href="#at-${mail.number}">Close</a></nav>
<dl><dt>From</dt><dd>${mail.from}</dd><dt>To</dt><dd>${mail.to}</dd><dt>Subject</dt><dd>${mail.subject}</dd><dt>File</dt><dd><a href="${mail.file?url}">${mail.file}</a></dd></dl>
<div class="bodies<#if mail.html?has_content> two</#if>">
<#if mail.html?has_content>
<div><h4>As HTML</h4><iframe title="The mail as HTML" sandbox="" loading="lazy" srcdoc="${mail.html}"></iframe></div>
</#if>
<div><h4>As plain text</h4><pre>${mail.text}</pre></div>
</div>
</article>
</#list></#list></#list>
</main>
</body>
</html>
