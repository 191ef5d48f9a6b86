<#--
  The HTML of every mail. Defines the same macros as text.ftl. For a phone's width first; styles stand in the elements, because many clients
  drop the head. Only borders and buttons have colours, readable on light and on dark ground; everything else takes the reader's own.
  No images, nothing from elsewhere.
-->
<#assign font = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif">
<#assign block = "margin:0 0 16px 0;overflow-wrap:anywhere">

<#macro page>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${mail.subject}</title>
<style>:root { color-scheme: light dark; }</style>
</head>
<body style="margin:0;padding:0">
<div role="article" lang="en" style="max-width:620px;margin:0 auto;padding:20px 16px 32px 16px;font-size:16px;line-height:1.5;${font}">
<#nested>
<@closing/>
</div>
</body>
</html>
</#macro>

<#macro opening><p style="margin:0 0 20px 0;font-size:17px;overflow-wrap:anywhere"><#nested></p><@late/><@answers/></#macro>

<#macro p><p style="${block}"><#nested></p></#macro>

<#macro heading><h2 style="margin:28px 0 10px 0;font-size:19px;line-height:1.3"><#nested></h2></#macro>

<#macro subheading><h3 style="margin:20px 0 6px 0;font-size:16px;line-height:1.4"><#nested></h3></#macro>

<#macro list><ul style="margin:0 0 16px 0;padding:0 0 0 22px"><#nested></ul></#macro>

<#macro item><li style="margin:0 0 6px 0;overflow-wrap:anywhere"><#nested></li></#macro>

<#macro field label><p style="margin:0 0 8px 0;overflow-wrap:anywhere"><strong>${label}:</strong> <#nested></p></#macro>

<#macro quote words>
<blockquote style="margin:0 0 16px 0;padding:2px 0 2px 14px;border-left:4px solid #7a8694;overflow-wrap:anywhere"><#list words?trim?split("\n") as line>${line}<#sep><br>
</#list></blockquote>
</#macro>

<#macro say><strong style="white-space:nowrap"><#nested></strong></#macro>

<#-- Small enough to stand in one line on a phone. -->
<#macro address><span style="display:inline-block;max-width:100%;font-size:13px">${mail.address}</span></#macro>

<#macro link url words><a href="${url}" style="color:inherit">${words}</a></#macro>

<#macro enclosed text html>
<div style="margin:0 0 16px 0;padding:12px 14px;border:2px solid #7a8694;border-radius:6px;overflow-wrap:anywhere">${html?no_esc}</div>
<details style="margin:0 0 16px 0"><summary style="padding:8px 0">The same as plain text</summary>
<div style="padding:12px 14px;border:1px solid #7a8694;border-radius:6px;font-size:14px;font-family:ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere"><#list text?trim?split("\n") as line>${line}<#sep><br>
</#list></div></details>
</#macro>

<#macro rule><hr style="margin:28px 0 20px 0;border:0;border-top:1px solid #7a8694"></#macro>

<#macro offers title="What you can do now">
<#local foremost = mail.actions?filter(offer -> offer.foremost)>
<#local others = mail.actions?filter(offer -> !offer.foremost)>
<#if mail.actions?has_content>
<@heading>${title}</@heading>
<@p><#if mail.actions?filter(offer -> offer.foremost)?has_content>Each button opens a mail with the words in it. You can also answer this mail<#else>You can answer this mail</#if> and write them yourself, at the top. Its reply address: <@address/></@p>
<#list foremost as offer><@button offer/></#list>
<#if others?has_content>
<#if explained()>
<ul style="margin:20px 0 16px 0;padding:0;list-style:none">
<#list others as offer>
<li style="margin:0;padding:10px 0;border-top:1px solid #7a8694"><a href="${offer.link}" style="color:inherit"><strong>${offer.words}</strong></a><br><@does offer.key/></li>
</#list>
</ul>
<#else>
<p style="margin:20px 0 8px 0">Also possible; <strong>HELP</strong> says what each of them does:</p>
<p style="margin:0 0 16px 0">
<#list others as offer>
<a href="${offer.link}" style="display:inline-block;margin:0 6px 8px 0;padding:8px 12px;border:1px solid #7a8694;border-radius:8px;color:inherit;font-size:14px;text-decoration:none">${offer.words}</a>
</#list>
</p>
</#if>
</#if>
</#if>
</#macro>

<#macro button offer>
<p style="margin:0 0 4px 0"><a href="${offer.link}" style="display:block;padding:13px 16px;border-radius:8px;background-color:#1d5a96;color:#ffffff;font-weight:bold;text-align:center;text-decoration:none">${offer.words}</a></p>
<p style="margin:0 0 16px 0;font-size:15px"><@does offer.key/></p>
</#macro>

<#macro thisCase to buttons>
<p style="margin:0 0 4px 0"><#list buttons as offer><a href="${offer.link}" style="display:inline-block;margin:0 8px 8px 0;padding:10px 16px;border-radius:8px;background-color:#1d5a96;color:#ffffff;font-weight:bold;text-decoration:none">${offer.words}</a><#sep>
</#list></p>
<p style="margin:0 0 16px 0;font-size:13px;overflow-wrap:anywhere">For this case alone. By hand: write to ${to}</p>
</#macro>

<#macro offerOne offer><@button offer/><@p>Or write <@say>${offer.words}</@say> to <@address/></@p></#macro>
