<#-- D12: that a case waits, never its content. -->
<@page>
<@opening>You get this mail because you are on the list of those who are told when ${mail.group} cannot go on by itself. It is about the case with the reference ${mail.reference}. It says nothing of what the case is about, and you need not know that to help; please do not ask the members about it.</@opening>
<@heading>What is the matter</@heading>
<#switch it.alarm>
<#on "QUORUM_LOST"><@p>Too few members can take part to decide. The case came in on ${it.arrivedAt}.</@p>
<#if it.substitutes?has_content><@p>You can call a substitute for this case. They are asked for conflicts of interest like everybody else. Please call as many as seem needed: <@names it.substitutes "or"/>.</@p>
<#else><@p>There is no substitute on the list whom you could call. Please remind the members to answer their mail, or add to the list.</@p></#if>
<#on "NOBODY_CLEARED"><@p>It is urgent, came in on ${it.arrivedAt}, and no member could take it up yet. Please reach members by phone and ask them to look at their mail now.</@p>
<#on "NO_DECISION"><@p>It came in on ${it.arrivedAt}, ${it.waiting} ago, and something is still to be decided. Please ask the members, in general words, to look at what is open.</@p>
<#on "NO_APPROVAL"><@p>Somebody outside the group has to approve what is to go out, and nobody who was asked has answered. The case came in on ${it.arrivedAt}. Please ask those on the list of approvers, in general words, to look at their mail.</@p>
<#on "NO_READER"><@p>It came in on ${it.arrivedAt}. Every member who could read it first was asked, and none could take it up yet. Please ask the members, in general words, to look at their mail.</@p>
<#on "UNACKNOWLEDGED"><@p>Something has arrived, on ${it.arrivedAt}, and our answer to whoever wrote could not be sent within a day. Please ask whoever runs the service to look at it.</@p>
<#default><#stop "no words for " + it.alarm>
</#switch>
<@offers/>
</@page>
