<#-- D16. Calendars keep all of this mail and show it to others: no names, and nothing of what it is about. -->
<@page>
<#switch it.what>
<#on "FIXED"><@opening>A meeting is set for ${it.startsAt}, for ${it.length}. This mail has it for your calendar, too. What it is about is not in here, since other people may see your calendar; please do not add it there. Nobody has to come: whoever would rather write takes part by answering mails.</@opening>
<#on "CHANGED"><@opening>The meeting has another time: ${it.startsAt}, for ${it.length}. This mail changes it in your calendar, too. What it is about is not in here, since other people may see your calendar; please do not add it there. Nobody has to come: whoever would rather write takes part by answering mails.</@opening>
<#on "CANCELLED"><@opening>The meeting that was set for ${it.startsAt} is called off. This mail takes it out of your calendar, too. You need not do anything. Whatever there is to say can be said by answering mails, as before, and another meeting can be offered at any time.</@opening>
<#on "CLOSED"><@opening>The meeting that was set for ${it.startsAt} is called off, since what it was set for is done. This mail takes it out of your calendar, too. You need not do anything. Thank you for having kept the time free.</@opening>
<#default><#stop "no words for " + it.what>
</#switch>
<#if it.what == "FIXED" || it.what == "CHANGED">
<@field label="When">${it.startsAt}, for ${it.length}</@field>
<#if it.where?has_content><@field label="Where">${it.where}</@field></#if>
<#switch it.said>
<#on "ACCEPTED"><@p>You are expected: you said that you can come. If that changes, say so in your calendar, or with <@say>AVAILABLE none</@say>.</@p>
<#on "DECLINED"><@p>You said that you cannot come at this time. If that has changed, accept it in your calendar, or write <@say>AVAILABLE 1</@say>.</@p>
<#on "TENTATIVE", "NONE"><@p>Please say whether you come: in your calendar, or with <@say>AVAILABLE 1</@say> or <@say>AVAILABLE none</@say>. <@say>STATUS</@say> tells who does.</@p>
<#default><#stop "no words for " + it.said>
</#switch>
<@p>We take nothing from your calendar but whether you come. What you write there reaches nobody; answer this mail instead. Afterwards, <@say>MINUTES</@say> and a text keeps what was said for those who were not there.</@p>
</#if>
<@offers/>
</@page>
