<@page>
<@opening>Everybody who takes part in case ${mail.reference} has given an evaluation. The answers stand side by side further down in this mail, and not up here, so that a locked screen does not show them. You can still change yours, with a new <@say>EVALUATE</@say>, until the vote. The next step is a proposal.</@opening>
<@heading>The evaluations</@heading>
<@overview it.rows/>
<#if it.missing?has_content><@p>Not answered yet by <@names it.missing/>.</@p></#if>
<#if it.votes><@p>Any voting member can propose now. The higher the risk or the impact, the more serious the consequences may be; a plan says how it will not happen again.</@p></#if>
<@offers/>
</@page>
