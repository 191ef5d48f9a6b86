<#--
  The plain text of every mail. Defines the same macros as html.ftl. Each gives its words in lines of at most 72 columns, broken at spaces
  only (fold), and an empty line. The space after the words of a command is kept, so that it can be copied in one piece.
-->
<#macro page><#nested><@closing/></#macro>

<#-- The first words: a locked phone shows them. At least 200 characters, and no person, allegation or outcome in them. -->
<#macro opening><@p><#nested></@p><@late/><@answers/></#macro>

<#macro p><#local words><#nested></#local>

${fold(words, "", "")}

</#macro>

<#macro heading><#local words><#nested></#local>

${fold(words?upper_case, "", "")}

</#macro>

<#macro subheading><#local words><#nested></#local>

${fold(words, "", "")}

</#macro>

<#macro list>

<#nested>

</#macro>

<#macro item><#local words><#nested></#local>
${fold(words, "- ", "  ")}
</#macro>

<#macro field label>
<#local words><#nested></#local>
${fold(label + ": " + words, "", "  ")}
</#macro>

<#-- Somebody's own words, as they stand. -->
<#macro quote words>

${foldWords(words, "    ")}

</#macro>

<#-- Words to be written as they stand: a command. -->
<#macro say><#local words><#nested></#local>${words?replace(" ", "\xE000")}</#macro>

<#macro address>${mail.address}</#macro>

<#macro br>${"\x2028"}</#macro>

<#macro link url words>${words}: ${url}</#macro>

<#-- A mail within a mail: the preview of a draft. -->
<#macro enclosed text html>

${foldWords(text, "  | ")}

</#macro>

<#macro rule>

- - -

</#macro>

<#macro offers title="What you can do now">
<#if mail.actions?has_content>
<@heading>${title}</@heading>
<@p>Answer this mail, or write to ${mail.address}, with one of these lines at the top. What stands in capitals is written as it stands.</@p>
<#list mail.actions?filter(offer -> offer.foremost) as offer><@button offer/></#list>

<#list mail.actions?filter(offer -> !offer.foremost) as offer>
  ${offer.words}
<@told offer.key/>
</#list>

</#if>
</#macro>

<#macro button offer>
<#list offer.lines as line>
  ${line}
</#list>
<@told offer.key/>

</#macro>

<#macro told key><#local words><@does key/></#local>
${fold(words, "      ", "      ")}
</#macro>

<#-- One command, where a mistake is answered. -->
<#macro offerOne offer>

<@button offer/>
<@p>Write that to ${mail.address}.</@p>
</#macro>
