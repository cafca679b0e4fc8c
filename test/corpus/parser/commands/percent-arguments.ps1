foo %PATH%
foo 100%
foo %
cmd /c echo %TEMP%
