net use x: \\server\share /persistent:yes
robocopy a b *.txt /MIR /R:3
reg add "HKLM\x y" /v z /t REG_SZ /d "a b" /f
schtasks /create /tn "x" /tr 'y' /sc daily
git log --oneline -n 5 --pretty=format:"%h %s"
msiexec /i "a.msi" /qn PROP="b c"
