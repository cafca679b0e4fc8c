using namespace System
param($a)
