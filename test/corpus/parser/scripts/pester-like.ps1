Describe 'x' {
  BeforeAll { $a = 1 }
  Context 'y' {
    It 'does <name>' -TestCases @{ name = 'z' }, @{ name = 'q' } {
      param($name)
      $a | Should -Be 1
      { throw 'x' } | Should -Throw
    }
  }
}
