& .\a.ps1
.\a.ps1
./a.sh
C:\a\b.exe x
\\server\share\x.exe
~/x
../y
..
cd ..
cd \
cd /
cd ~
dir c:
