<#-- What a calendar shows of a meeting, to whoever looks at it: nothing of what it is about, no name, no reference. -->
Meeting
