<#include "words/check.ftl">
<@page>
<@opening>Before anything else, please say whether you can take part in case ${mail.reference}: <@say>CLEAR</@say> if you have no conflict of interest with the people named further down, <@say>RECUSE</@say> if you have.<#if it.answerBy??> Please answer by ${it.answerBy}.</#if> The names are not up here, so that a locked screen does not show them.</@opening>
<#if it.urgent><@p>This is urgent: it may still be going on. One answer opens the report.</@p></#if>
<@checked/>
</@page>
