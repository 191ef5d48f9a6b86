<#-- D32: what step, and nothing about anyone. -->
<@page>
<#if mail.thread == "NEUTRAL">
<@opening>A word on your message, reference ${mail.reference}. <#if it.step == "CLOSED">It is finished<#else>It is in hand</#if>, and nothing is needed from you. <#if it.nextAt??>You hear from us again by ${it.nextAt}, and every ${it.every} until it is finished.<#elseif it.followedUp>You have our last word on it already, and can answer this message whenever you like.<#elseif it.dismissed>Those who read it found nothing in it that they could act on. If you see that differently, answer this message in your own words, and it is looked at again.<#else>Nothing more comes by itself. You can answer this message whenever you like.</#if> Thank you for your patience.</@opening>
<#else>
<@opening>This mail says where things stand with your message, reference ${mail.reference}. It names nobody and says nothing of what was written or said; it is only about the step that we are at and about when you hear from us next. There is nothing that you need to do.</@opening>
<@heading>Where it stands</@heading>
<#if it.nobody && it.step != "CLOSED"><@p>As you asked, nobody of the group takes part. People outside it have been told that something waits, and can call somebody else to look after it.</@p>
<#elseif it.tooFew><@p>So far too few members can take part to decide it. People outside the group have been told that something waits, and can help to find others.</@p>
<#else>
<#switch it.step>
<#on "GRACE"><@p>Your report has arrived. The members have not been told yet, so that you can still exclude somebody.</@p>
<#on "READING"><@p>Your report is with one member, drawn by lot, who reads it first. The others are asked for conflicts of interest after that.</@p>
<#on "CLEARANCE"><@p>The members are asked for conflicts of interest. Those who have none read your report.</@p>
<#on "DELIBERATION"><@p>The members who can take part have your report and deliberate on it.</@p>
<#on "HEARING"><@p>The members who can take part have your report. Before they decide, they hear the other side too; nobody was told who wrote to us.</@p>
<#on "VOTE"><@p>The members who can take part have your report and are about to decide.</@p>
<#on "DRAFTING"><@p>The group has decided. What is to be said to whom is being written, and checked by more than one member.</@p>
<#on "HEADS_UP"><@p>You have had a mail about what is to be sent; until the time it names you can object.</@p>
<#on "AWAITING_ANSWER", "AWAITING_GROUP"><@p>The group has decided, and what had to be said was said. It is waiting for what may come back.</@p>
<#on "CLOSED"><#if it.dismissed><@p>The members who read it found nothing in it that the group could act on as a report, so it is closed. That says nothing about you. If you see it differently, or something was misunderstood, answer this mail in your own words: that opens it again, and the members read what you write.</@p><#else><@p>It is closed.</@p></#if>
<#default><#stop "no words for step " + it.step>
</#switch>
</#if>
<#if it.withdrawn><@p>The group knows that you asked to stop.</@p></#if>
<@heading>When you hear from us</@heading>
<#if it.followedUp><@p>You have had our follow-up. If anything new happens, or somebody makes things hard for you because you wrote to us, tell us at once by answering this mail.</@p>
<#elseif it.nextAt??><@p>By ${it.nextAt} you hear from us again: what was done, or where it stands. After that every ${it.every}, until you have our follow-up.</@p>
<#else><@p>There is nothing more to come by itself. You can write to us at any time.</@p></#if>
<@offers/>
</#if>
</@page>
