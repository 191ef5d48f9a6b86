<#-- D10: always the same, to the letter. No reference, no tag, no date. -->
<@page>
<@opening>The address that you wrote to is not in use, or not by you, so your mail was not read by anybody and nothing was done. That is all that this answer says: it is the same for every such mail. If you answered an old mail, please look for a newer one and answer that.</@opening>
<@p>If you want to report something, write a new mail to ${mail.bare}, and begin it with your own words.<#if mail.otherWay?has_content> ${mail.otherWay}</#if></@p>
</@page>
