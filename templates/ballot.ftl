<#-- D19–D23. -->
<@page>
<@opening>A vote is open in case ${mail.reference}, until ${it.closesAt} at the latest. What it is about is further down in this mail, and not up here, so that a locked screen does not show it. Please read it before you vote; you can change your vote until the vote closes.</@opening>
<#if it.supersedes><@p>This takes the place of the vote before. Votes on the earlier proposal do not count for this one; please vote again.</@p></#if>
<@heading>The proposal<#if it.proposal.about?has_content>, about ${it.proposal.about}</#if></@heading>
<@p>Proposed by ${it.proposal.by}.</@p>
<@proposal it.proposal/>
<#switch it.heard>
<#on "NOT_ASKED">
<#on "ANSWERED"><@p>The reported person was asked for their side, and has answered; you have their answer.</@p>
<#on "SILENT"><@p>The reported person was asked for their side, and did not answer in time.</@p>
<#default><#stop "no words for " + it.heard>
</#switch>
<@heading>How it is decided</@heading>
<@p><#if it.fewest gt 0>Those who vote yes or no are counted, and at least ${it.fewest} have to. If all ${it.list?size} do, ${it.needed} have to vote yes: <@names it.list/>. An abstention or silence is not counted.<#else>${it.needed} of ${it.list?size} have to vote yes: <@names it.list/>. An abstention or silence is not a yes.</#if> The vote closes earlier once the votes still missing could not change the result. Nobody sees how anybody voted.</@p>
<@offers/>
<@heading>The evaluations</@heading>
<#if it.rows?has_content><@overview it.rows/></#if>
<#if it.silent?has_content><@p>No evaluation yet from <@names it.silent/>.</@p></#if>
</@page>
