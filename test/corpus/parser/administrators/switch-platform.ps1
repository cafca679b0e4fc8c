switch -Wildcard ($version) {
    '4.*' { Import-Module Lync }
    '6.*' { Import-Module SkypeForBusiness; break }
    default { throw "Unknown version $version" }
}
