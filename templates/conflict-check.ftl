<#include "words/check.ftl">
<#if it.parts??>
<@page>
<@opening>Several reports have come in, so you are asked about them in one mail. Before anything else, please say for each case whether you can take part: <@say>CLEAR</@say> if you have no conflict of interest with the people named in it, <@say>RECUSE</@say> if you have.<#if it.answerBy??> Please answer by ${it.answerBy}.</#if> The names are further down, so that a locked screen does not show them.</@opening>
<@several/>
</@page>
<#else>
<@page>
<@opening>Before anything else, please say whether you can take part in case ${mail.reference}: <@say>CLEAR</@say> if you have no conflict of interest with the people named further down, <@say>RECUSE</@say> if you have.<#if it.answerBy??> Please answer by ${it.answerBy}.</#if> The names are not up here, so that a locked screen does not show them.</@opening>
<#if it.urgent><@p>This is urgent: it may still be going on. One answer opens the report.</@p></#if>
<@checked/>
</@page>
</#if>
