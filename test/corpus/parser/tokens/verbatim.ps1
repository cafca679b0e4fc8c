cmd --% /c echo %PATH% "a b" | findstr x
icacls --% a /grant:r b:(F) & more
cmd --%
cmd --% ; x
cmd a --% b
