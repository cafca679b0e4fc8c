configuration Web {
  param([string] $NodeName = 'localhost')
  Import-DscResource -ModuleName PSDesiredStateConfiguration
  node $NodeName {
    File x {
      Ensure = 'Present'
      DestinationPath = 'c:\x'
    }
    WindowsFeature y {
      Name = 'Web-Server'
      DependsOn = '[File]x'
    }
  }
}
Web
foo
