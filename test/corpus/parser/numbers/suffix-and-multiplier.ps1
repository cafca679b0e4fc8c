1lkb
1dkb
1ukb
1ulgb
1ykb
10smb
1nkb
1e3kb
