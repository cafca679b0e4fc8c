NEW-CSCLIENTVERSIONPOLICYRULE -parent:GLOBAL -ruleid:$([GUID]::NewGuid()) -useragent:oc -majorversion:4 -minorversion:0 -compareop:lss -action:block -enabled:$TRUE -priority:0
set-csprivacyconfiguration -identity:GLOBAL -enableprivacymode:$TRUE
