<@page>
<#if mail.thread == "NEUTRAL">
<@opening>We have had your message, reference ${mail.reference}. This is what came of it.</@opening>
<#elseif mail.thread == "NONE">
<@opening>What you declared is kept, encrypted, and seen by nobody. From the next report on, it decides silently whether you are asked. A new declaration replaces this one. It belongs to no case, and nobody else gets this answer.</@opening>
<#elseif mail.thread == "OUTSIDE">
<@opening>This answers what you just wrote in case ${mail.reference}, and it is the last mail about it that you get. You need not do anything more, and nobody asks you about it. There is no answering this mail either: whatever you write to its address is not read. Thank you for saying so.</@opening>
<#elseif mail.thread == "SEVERAL">
<@opening>This answers what you just wrote about several cases at once. Further down it says what was done, in each of them in which it still could be, and what was not, with what you can do instead. Where something more comes for you, it comes in a mail of its own. Nobody else gets this answer.</@opening>
<#elseif mail.thread == "MEMBER">
<@opening>This answers what you just wrote in case ${mail.reference}. Line by line, further down, it says what was done, what that means and until when you can change it. What was not done is there too, with what you can do instead. Nobody else gets this answer.</@opening>
<@offers/>
<#else>
<@opening>This answers what you just wrote, under the reference ${mail.reference}. Further down it says what came of it and, where there is something to decide for you, until when. What could not be done is there too, with what you can do instead. Nobody else gets this answer.</@opening>
<@offers/>
</#if>
</@page>
