<@page>
<@opening>The vote in case ${mail.reference} is over. Its result is further down in this mail, and not up here, so that a locked screen does not show it. Below it stands what follows from it, and what you can do now. A result stands; it changes only if the group deliberates again.</@opening>
<@heading>The result<#if it.proposal.about?has_content>, about ${it.proposal.about}</#if></@heading>
<#if it.withdrawn>
<@p>${it.proposal.by} has taken the proposal back, so nothing was decided.</@p>
<#elseif it.passed>
<@p>The proposal passed: ${it.yes} of ${it.counted}, ${it.needed} needed.</@p>
<#elseif it.needed == 0>
<@p>The proposal did not pass: ${it.yes} of ${it.counted}, and those are too few to decide.</@p>
<#else>
<@p>The proposal did not pass: ${it.yes} of ${it.counted}, ${it.needed} needed.</@p>
</#if>
<@heading>What follows</@heading>
<#switch it.next>
<#on "DELIBERATE"><@p>Deliberation goes on. Any voting member can make a proposal.</@p>
<#on "LETTER"><@p>The letter and the follow-up are drafted from the proposal. Their preview comes to you for approval; nothing leaves before two of you have approved it.</@p>
<#on "LETTER_ALONE"><@p>The reported person had a letter, so they are told that it does not stand any more. The preview comes to you for approval; nothing leaves before two of you have approved it. The reporter gets no mail.</@p>
<#on "FOLLOW_UP"><@p>The follow-up to the reporter is drafted from the proposal. Its preview comes to you for approval; nothing leaves before two of you have approved it.</@p>
<#on "CLOSED"><@p>The case is closed, and nobody gets a mail.</@p>
<#default><#stop "no words for " + it.next>
</#switch>
<@heading>The proposal</@heading>
<@proposal it.proposal/>
<@offers/>
</@page>
