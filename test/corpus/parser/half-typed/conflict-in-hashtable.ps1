$s = @{
<<<<<<< HEAD
  a = 1
=======
  a = 2
>>>>>>> b
}
Set-CsPrivacyConfiguration @s
