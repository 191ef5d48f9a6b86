<@page>
<#if mail.thread == "NEUTRAL">
<@opening><#if it.elsewhere>We have received your message. Its reference is ${mail.reference}. You named another address, so we write to that one and not to this. If that is not what you want, answer this message and say so.<#else>What you wrote has reached us, under the reference ${mail.reference}. Thank you. You need not do anything now. You can answer this message whenever you like, and add whatever else you want us to know.</#if></@opening>
<#else>
<@opening>What you added has reached us, under the reference ${mail.reference}. It is passed on to those who look after this. Thank you; there is nothing that you need to do now. If you write more today it is passed on as well, without a receipt for each mail.</@opening>
<@offers/>
</#if>
</@page>
