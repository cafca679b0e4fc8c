class A { [void] $a; [System.Void] $b }
