<#-- To somebody outside, before a letter leaves: the letter, and nothing else of the case. -->
<@page>
<@opening><#if it.reminder>You have not answered yet, so this comes once more. </#if>${mail.group} is about to send a letter, and asks you to approve it before it goes. It stands further down in this mail exactly as it will go, and not up here, so that a locked screen does not show it. Please answer by ${it.dueAt}.</@opening>
<#if it.again><@p>It takes the place of one that you were asked about before.</@p></#if>
<@heading>What we ask of you</@heading>
<@p>Please read it, and say whether it may go as it stands. If you agree, write <@say>APPROVE</@say>. If you do not, write <@say>REJECT</@say>, and below it why, and what would be better: the group reads it before anything goes. The group has the last word.</@p>
<@heading>Please keep it to yourself</@heading>
<@p>This is all that we can tell you. Who wrote to us is not said, and it has been checked that the letter leaves out what would tell. Please do not try to find out, and do not talk to anybody about it, the person it goes to included. If you are close to that person, or cannot be fair about it, write <@say>REJECT</@say> and that somebody else should look at it; nobody asks why.</@p>
<@heading>The letter to ${it.recipient}</@heading>
<@field label="Subject">${it.subject}</@field>
<@enclosed text=it.text html=it.html/>
<@p>Only the reply address, the reference and the number of the mail are put in when it leaves, where the marks stand.</@p>
<@offers/>
</@page>
