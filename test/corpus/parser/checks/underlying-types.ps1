enum A : int { x }
enum B : System.Byte { x }
enum C : uint64 { x }
enum D : string { x }
enum E : Contoso.X { x }
enum F : double { x }
enum G : A { x }
