<#-- Operational facts, never content. -->
<@page>
<@opening>The mail service of ${mail.group} needs somebody to look at it. This mail says what is the matter in numbers, and nothing about any case: whoever runs the service need not know one. The commands named below run on the host and print no content either. Time of this mail: ${it.at}.</@opening>
<#switch it.reason>
<#on "KEPT_APART"><@p>Mails are kept apart because nobody could place them: ${it.facts[0]!"some"}<#if it.facts[1]?has_content> (${it.facts[1]})</#if>. One of them may be a report. The newest is ${it.facts[2]!"at the end of the list"}. Please look with <@say>conductd parked</@say>, which says how old and how large each is and why it is kept, and let in what may be one with <@say>conductd parked release</@say> and its reference. What is none stays, or two members drop it: each answers any mail of ours with <@say>DROP</@say> and the reference.</@p>
<#on "MANY_REPORTS"><@p>${it.facts[0]!"Many"} reports have come in within an hour. Members get one mail about all of them, and answers to senders who are not proven are limited. If this is an attack, please look at the mail server.</@p>
<#on "OUTBOX_STUCK"><@p>${it.facts[0]!"Some"} mails could not be handed to the submission server for days. Please look with <@say>conductd outbox</@say> and at the mail server.</@p>
<#on "CONFIGURATION_REFUSED"><@p>The service was told to read its configuration anew, and there is something wrong in it (faults: ${it.facts[0]!"some"}). It goes on with the one that it had, so nothing of the new one counts yet: neither who joined nor who left. <@say>conductd check</@say> says what is wrong, and the log does too. Once it is mended, please reload the service again.</@p>
<#on "NOBODY_TO_TELL"><@p>A case waits for people outside, and none of the escalation contacts of the configuration may be told of it. <@say>conductd cases</@say> shows which one waits, and for how long. Please add a contact who has nothing to do with the group to the configuration, and reload the service. If the case may be about whoever runs this service, please leave it alone and ask somebody else to do this.</@p>
<#default><#stop "no words for " + it.reason>
</#switch>
</@page>
