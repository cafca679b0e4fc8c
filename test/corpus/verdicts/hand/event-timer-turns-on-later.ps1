# "At eight o'clock it goes on": the action runs when the timer elapses, with whatever rules there are then.
$timer = New-Object Timers.Timer 3600000
$timer.AutoReset = $false
Register-ObjectEvent -InputObject $timer -EventName Elapsed -SourceIdentifier PrivacyTimer -Action {
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
} | Out-Null
$timer.Start()
