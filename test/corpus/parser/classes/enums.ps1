enum D { A; B; C }
enum E {
  A
  B = 2
  C = 0x10
  D = 1 + 2
  E1 = -1
}
enum F : byte { X = 1; Y }
enum G : int { X }
enum H { A = [int]1; B = 'x' }
