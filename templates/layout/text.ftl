<#--
  The plain text of every mail. Defines the same macros as html.ftl. Each gives its words in lines of at most 72 columns, broken at spaces
  only (fold). An empty line is one that a macro asks for (blank), never one of the template's own. The spaces in the words of a command are
  kept, so that it can be copied in one piece.
-->
<#assign blank = "\n\xE001\n">

<#macro page><#nested><@closing/></#macro>

<#-- The first words: a locked phone shows them. At least 200 characters, and no person, allegation or outcome in them. -->
<#macro opening><@p><#nested></@p><@late/><@answers/></#macro>

<#macro p><#local words><#nested></#local>${blank}${fold(words, "", "")}${blank}</#macro>

<#macro heading><#local words><#nested></#local>${blank}${fold(words?upper_case, "", "")}${blank}</#macro>

<#macro subheading><#local words><#nested></#local>${blank}${fold(words, "", "")}${blank}</#macro>

<#macro list>${blank}<#nested>${blank}</#macro>

<#macro item><#local words><#nested></#local>${"\n"}${fold(words, "- ", "  ")}${"\n"}</#macro>

<#macro field label><#local words><#nested></#local>${"\n"}${fold(label + ": " + words, "", "  ")}${"\n"}</#macro>

<#-- Somebody's own words, as they stand. -->
<#macro quote words>${blank}${foldWords(words, "    ")}${blank}</#macro>

<#-- Words to be written as they stand: a command. -->
<#macro say><#local words><#nested></#local>${words?replace(" ", "\xE000")}</#macro>

<#macro link url words>${words}: ${url}</#macro>

<#macro address>${mail.address}</#macro>

<#-- A mail within a mail: the preview of a draft. -->
<#macro enclosed text html>${blank}<#list text?trim?split("\n") as line>${"\n"}  | ${line}</#list>${blank}</#macro>

<#macro rule>${blank}- - -${blank}</#macro>

<#macro offers title="What you can do now">
<#if mail.actions?has_content>
<@heading>${title}</@heading>
<#if mail.actions?filter(offer -> offer.foremost)?has_content || explained()>
<@p>Answer this mail, or write to <@address/>, with one of these lines at the top. What stands in capitals is written as it stands.</@p>
<#else>
<@p>Answer this mail, or write to <@address/>, with a command at the top.</@p>
</#if>
<#list mail.actions?filter(offer -> offer.foremost) as offer><@button offer/></#list>
<#local others = mail.actions?filter(offer -> !offer.foremost)>
<#if others?has_content>
<#if explained()><#list others as offer><@told offer=offer lines=[offer.words]/></#list>
<#else><@p>Also possible: <#list others as offer><@say>${offer.words}</@say><#sep>, </#list>. <@say>HELP</@say> says what each of them does.</@p></#if>
</#if>
</#if>
</#macro>

<#macro button offer>${blank}<@told offer=offer lines=offer.lines/>${blank}</#macro>

<#macro told offer lines><#list lines as line>${"\n"}  ${line}</#list>${"\n"}<#local words><@does offer.key/></#local>${fold(words, "      ", "      ")}${"\n"}</#macro>

<#-- What can be done about one of several things, in one line. -->
<#macro thisCase to buttons><@p>For this case alone, write <#list buttons as offer><@say>${offer.words}</@say><#sep> or </#list> to ${to}</@p></#macro>

<#-- One command, where a mistake is answered. -->
<#macro offerOne offer><@button offer/><@p>Write that to <@address/>.</@p></#macro>
