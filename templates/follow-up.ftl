<#-- P26, D33. -->
<@page>
<#if mail.thread == "NEUTRAL">
<@opening>Our last word on your message, reference ${mail.reference}. We have looked at it with care and decided on it. Thank you for writing; it was right to do so. You can answer this message whenever you like, now or later. If something new comes up, please tell us.</@opening>
<#if it.amended><@p>This takes the place of what we wrote to you before.</@p></#if>
<#if it.type == "ACTION"><@p>We agree with you, and have decided what follows from it, so that it does not happen again.</@p>
<#else><@p>We have decided that nothing more is to be done. This is why:</@p><@quote words=it.reason/></#if>
<#if it.words?has_content><@quote words=it.words/></#if>
<#else>
<@opening>This mail says what came of your message, reference ${mail.reference}. Thank you for telling us; that is never easy, and it helps everybody. The answer itself is further down, so that a locked screen does not show it. You can answer this mail at any time, now or later.</@opening>
<#if it.amended><@p>Something has changed since we last wrote to you. This mail takes the place of that one.</@p></#if>
<@heading>What we decided</@heading>
<#switch it.type>
<#on "ACTION"><@p>The group has looked at what you reported and decided, by vote, that it goes against our code of conduct. It decided on consequences, and on a plan so that it does not happen again.</@p>
<@p>What we say to others stays between them and us, just as what you tell us stays between you and us. That is why this mail may say less than you would like.</@p>
<#on "NO_ACTION"><@p>The group has looked at what you reported and decided, by vote, that it will not act on it. This is why:</@p>
<@quote words=it.reason/>
<@p>This does not mean that it did not happen, or that you were wrong to write.</@p>
<#default><#stop "no words for " + it.type>
</#switch>
<#if it.words?has_content><@p>The group adds:</@p><@quote words=it.words/></#if>
<@heading>From here</@heading>
<@p>If it happens again, if there is more to say, or if somebody makes things hard for you because you wrote to us, tell us at once by answering this mail. If you see our decision differently, tell us that too.</@p>
<@p>Please leave it with us, and do not write to the person it is about.</@p>
</#if>
</@page>
