[DscResource()] class A { [DscProperty(Key)] [string] $k; [A] Get() { return $this }; [bool] Test() { return $true } [void] Set() { } }
