function f {
  [Diagnostics.CodeAnalysis.SuppressMessageAttribute('CsPrivacyModeLegacyClients', '', Justification = 'x')]
  param()
}
