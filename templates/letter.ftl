<#-- P24, D29. The four parts are the group's words; nothing here says who reported. -->
<@page>
<#if it.takenBack>
<@opening>This letter is for you personally. It comes from ${mail.group}, the people who look after how we treat each other in this community. It takes the place of the one that we sent you before, and asks nothing of you. You can answer it, and ask us whatever you want to know.</@opening>
<@heading>What has changed</@heading>
<@p>We have looked at it once more, and decided by vote that what our earlier letter laid down does not stand any more. There is no plan to keep to, and there are no consequences.</@p>
<@heading>Please leave it with us</@heading>
<@p>We do not say who told us, and ask you not to try to find out, and not to write or talk about it to anybody whom you believe to be behind it. If there is something that you want to say, send it to us.</@p>
<@kept/>
<#else>
<@opening>This letter is for you personally. It comes from ${mail.group}, the people who look after how we treat each other in this community. Please read it when you have some quiet. You have ${it.response} to answer, and nobody expects an answer today. You can also ask us whatever you want to know.</@opening>
<#if it.amended><@p>This letter takes the place of the one that we sent you before.</@p></#if>
<@heading>What this is about</@heading>
<@quote words=it.behavior/>
<@heading>What it did to others</@heading>
<@quote words=it.impact/>
<@heading>The plan</@heading>
<@p>So that it does not happen again, this is what we ask of you:</@p>
<@quote words=it.plan/>
<@heading>The consequences</@heading>
<@quote words=it.consequences/>
<#if it.ifDeclined?has_content>
<@heading>If you do not agree</@heading>
<@quote words=it.ifDeclined/>
</#if>
<@heading>What you can do</@heading>
<@p>Within ${it.response} of this mail, tell us whether you agree. If you see it differently, or something is missing that we should know, answer in your own words: we read it, and it can change what we decided. If nothing comes, the decision stands.</@p>
<@offers title="How to answer"/>
<@heading>Please leave it with us</@heading>
<@p>We do not say who told us, and ask you not to try to find out. Please do not write or talk to anybody about this report, least of all to somebody whom you believe to be behind it; it could hurt them, and makes it harder for everybody. If you want to say something to somebody, an apology for example, send it to us. We can accept it, and pass something on where that is right.</@p>
<@heading>How to take part from here</@heading>
<@p>You are part of this community. If you are unsure what is all right and what is not, or would like to talk about how to take part in a way that works for everybody, ask us; we take the time. Answer this mail: it reaches only the members who look after this.</@p>
<@kept/>
</#if>
</@page>

<#macro kept>
<@heading>What we keep</@heading>
<@p>We keep what was written about this in encrypted form for ${it.casesKept} after it is closed, and then destroy it. In our mailbox mails stay for ${it.mailKept}. What mail providers and members’ own mailboxes keep is not in our hands.</@p>
</#macro>
