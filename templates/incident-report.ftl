<#include "words/proceedings.ftl">
<#include "words/meeting.ftl">
<@page>
<@opening>The report of case ${mail.reference} is in this mail, further down, with what you need to work on it. Please read it where nobody can look over your shoulder, and when you have a quiet moment: it can be hard to read. The names are not up here, so that a locked screen does not show them.</@opening>
<#if it.late><@p>The case had gone on without you. What happened so far stands at the end of this mail.</@p></#if>
<#if it.urgent><@p>This is urgent: it may still be going on. If something cannot wait, do it, and tell the others with <@say>ACTION TAKEN</@say>. In danger, call emergency help first.</@p></#if>
<#if it.safety?has_content>
<@heading>Safety concerns</@heading>
<@quote words=it.safety/>
<@p>Please heed this in everything that follows.</@p>
</#if>
<#if it.reader>
<@heading>You read first</@heading>
<@p>Nobody is named in a way that we could use to ask the others. Please say who is reported: <@say>${"REPORTED name <address>"}</@say>, or <@say>REPORTED unknown</@say> where the report does not tell. <@say>WITNESS name</@say> names who else knows of it. Then the others are asked.<#if it.namesBy??> Please do it by ${it.namesBy}; after that another member reads.</#if></@p>
</#if>

<@heading>Who</@heading>
<@field label="Reporter"><#if it.reporter.both?has_content>${it.reporter.both}<#else>not known</#if></@field>
<#if it.filedBy?has_content><@p><#if it.proven>Passed on by ${it.filedBy}, by phone or in person.<#else>It says that ${it.filedBy} passes it on, by phone or in person. That is not proven: please ask them.</#if></@p></#if>
<#if !it.proven><@p>The sender of this report is not proven. Please confirm by another channel before you rely on who wrote it.</@p></#if>
<#if it.cameFrom?has_content><@field label="Sent from">${it.cameFrom}</@field><@p>The report gives another address for contact than the one that it was sent from. Mail goes to the former, until the reporter chooses.</@p></#if>
<#switch it.manner>
<#on "NORMAL">
<#on "ONLY"><@p>The reporter wants mail at one address only; we use that.</@p>
<#on "NEUTRAL"><@p>The reporter wants mail that does not say what it is about. Please word questions to them in that way.</@p>
<#on "NONE"><@p>The reporter wants no mail at all. Nothing can be asked; what they are owed is recorded as withheld at their wish.</@p>
<#default><#stop "no words for " + it.manner>
</#switch>
<#if it.withdrawn><@p>The reporter has asked to stop. That closes nothing: you decide what it means.</@p></#if>
<#if it.reported?has_content><#list it.reported as who><@field label="Reported">${who.both}</@field></#list><#else><@field label="Reported">nobody by name</@field></#if>
<#list it.witnesses as who><@field label="Witness">${who.both}</@field></#list>

<@heading>What was written</@heading>
<@field label="Arrived">${it.arrivedAt}</@field>
<#if it.subject?has_content><@field label="Subject">${it.subject}</@field></#if>
<#list it.fields as entry><@subheading><@fieldName entry.key/></@subheading><@quote words=entry.words/></#list>
<@subheading>In the reporter’s words</@subheading>
<#if it.description?has_content><@quote words=it.description/><#else><@p>There is no text besides.</@p></#if>
<#if it.remarks?has_content><@list><#list it.remarks as remark><@item>${remark}</@item></#list></@list></#if>
<@attachments it.attachments/>

<@heading>What happens next</@heading>
<@list>
<@item>Talk about it by answering this mail: whatever is no command goes to all who take part, under your name.</@item>
<@item>Evaluate it with <@say>EVALUATE</@say>, as far as you can.<#if it.votes> One evaluation is needed before somebody can propose. Then all who are on the list vote.</#if></@item>
<@item>The reporter hears from us by ${it.followUpAt}.</@item>
</@list>
<#if it.withheld?has_content><@p>Mentioned in the report, and not told of it: <@names it.withheld/>. If they have nothing to do with it, two members can let them be asked, with <@say>ADMIT</@say>.</@p></#if>
<#if it.advisers?has_content><@p>Advisers who can be invited with <@say>INVITE</@say>: <@names it.advisers/>.</@p></#if>
<#if it.poll??><@heading>When could you meet?</@heading><@times it.poll/></#if>
<@heading>The evaluation</@heading>
<@list><#list it.questions as key><@item>${key?lower_case}: <@question key/></@item></#list></@list>
<@offers/>
<#if it.proceedings?has_content>
<@heading>What happened so far</@heading>
<#list it.proceedings as one>
<@field label=one.at><@proceeding one/></@field>
<#if one.words?has_content><@quote words=one.words/></#if>
</#list>
</#if>
</@page>
