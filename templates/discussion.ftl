<@page>
<#if it.said?size gt 1>
<@opening>Several of those who take part in case ${mail.reference} have written to all of you, and what is said in a short time comes in one mail. Their words are further down in this mail, and not up here, so that a locked screen does not show them. Whatever you answer goes to the others in the same way, under your name, unless it is a command.</@opening>
<#else>
<@opening>Somebody who takes part in case ${mail.reference} has written to all of you. Their words are further down in this mail, and not up here, so that a locked screen does not show them. Whatever you answer goes to the others in the same way, under your name, unless it is a command.</@opening>
</#if>
<#list it.said as one>
<@heading>${one.by}</@heading>
<#switch it.what>
<#on "REMARK">
<#on "DRAFT_REJECTED"><@p>${one.by} does not approve the drafts, for the reason below. A new version can be drafted now.</@p>
<#on "DISMISSAL_OBJECTED"><@p>${one.by} objects to closing the case as no report, so it stays open.</@p>
<#on "RE_EVALUATION"><@p>${one.by} has opened deliberation again, for the reason below. Evaluations stay, and can be changed; a new proposal can be made now.</@p>
<#on "MINUTES"><@p>Minutes of a meeting:</@p>
<#on "REOPENED"><@p>${one.by} has opened the case again, for the reason below.</@p>
<#on "LINKED"><@p>${one.by} has linked the case ${one.words} with this one: both are about the same. They are decided together from now on, here: evaluations, proposals, the vote and the letter belong to this case. Each reporter is told by themselves, and learns nothing of the other. Whoever may know only one of the two takes no part for as long as they are linked.</@p>
<#on "CONSIDERED"><@p>${one.by} asks you to take the earlier case ${one.words} into account, which has its decision. There nothing changes. Not everybody who takes part here may know of it, so please do not speak of it in answers to this mail.</@p>
<#on "UNLINKED"><@p>${one.by} has parted this case from ${one.words}; each is decided by itself again. What was evaluated while they were one was about both, and does not count for either; please evaluate again.</@p>
<#default><#stop "no words for " + it.what>
</#switch>
<#if one.words?has_content && !["LINKED", "CONSIDERED", "UNLINKED"]?seq_contains(it.what)><@quote words=one.words/></#if>
<#if !one.proven><@unproven/></#if>
</#list>
<@attachments it.attachments/>
<@offers/>
</@page>
