<#-- Times to choose from, in a mail of its own or in the report (D16). -->
<#macro times poll>
<#if poll.replaces><@p>These times take the place of those that were offered before. Please answer once more.</@p></#if>
<@p>${poll.by} offers these times, and can come at each of them:</@p>
<#if poll.words?has_content><@quote words=poll.words/></#if>
<#list poll.times as time><@field label=time.number>${time.startsAt}, for ${time.length}</@field></#list>
<#if poll.where?has_content><@field label="Where">${poll.where}</@field></#if>
<@p>Answer with <@say>AVAILABLE</@say> and the numbers of the times at which you can come, as in <@say>AVAILABLE 1 2</@say>, or <@say>AVAILABLE none</@say>. The time at which most can come is fixed once everybody has answered, and on ${poll.closesAt} at the latest. Then you get an invitation for your calendar, and no other answer before. Until then you can change what you said.</@p>
<#if poll.stands??><@p>The meeting on ${poll.stands} stands until another time is fixed.</@p></#if>
</#macro>
