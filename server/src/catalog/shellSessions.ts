/** Shell commands that run code, load modules and connect to servers, and the products' commands that find sites and users. */
import { signatureFromSyntax } from './syntax';
import type { CommandSignature } from './types';

const REMOTE =
  '[-Credential <pscredential>] [-Port <int>] [-UseSSL] [-ConfigurationName <string>] [-ApplicationName <string>] [-ThrottleLimit <int>] [-AsJob] [-InDisconnectedSession] [-SessionName <string[]>] [-HideComputerName] [-JobName <string>] [-SessionOption <PSSessionOption>] [-Authentication <AuthenticationMechanism>] [-CertificateThumbprint <string>] [-EnableNetworkAccess] [-RemoteDebug]';
const RUN = '[-InputObject <psobject>] [-ArgumentList <object[]>]';
const URI = '[-AllowRedirection]';
const CONNECT =
  '[-Credential <pscredential>] [-Name <string[]>] [-EnableNetworkAccess] [-ConfigurationName <string>] [-ThrottleLimit <int>] [-SessionOption <PSSessionOption>] [-Authentication <AuthenticationMechanism>] [-CertificateThumbprint <string>]';
const MODULE =
  '[-Global] [-Prefix <string>] [-Function <string[]>] [-Cmdlet <string[]>] [-Variable <string[]>] [-Alias <string[]>] [-Force] [-PassThru] [-AsCustomObject] [-ArgumentList <object[]>] [-DisableNameChecking] [-NoClobber] [-Scope <string>] [-SkipEditionCheck] [-UseWindowsPowerShell]';
const VERSIONS = '[-MinimumVersion <version>] [-MaximumVersion <string>] [-RequiredVersion <version>]';

const running: readonly CommandSignature[] = [
  signatureFromSyntax(
    'Invoke-Command',
    {
      InProcess: `[-ScriptBlock] <scriptblock> [-NoNewScope] ${RUN}`,
      Session: `[[-Session] <PSSession[]>] [-ScriptBlock] <scriptblock> [-ThrottleLimit <int>] [-AsJob] [-HideComputerName] [-JobName <string>] [-RemoteDebug] ${RUN}`,
      FilePathRunspace: `[[-Session] <PSSession[]>] [-FilePath] <string> [-ThrottleLimit <int>] [-AsJob] [-HideComputerName] [-JobName <string>] [-RemoteDebug] ${RUN}`,
      ComputerName: `[[-ComputerName] <string[]>] [-ScriptBlock] <scriptblock> ${REMOTE} ${RUN}`,
      FilePathComputerName: `[[-ComputerName] <string[]>] [-FilePath] <string> ${REMOTE} ${RUN}`,
      Uri: `[[-ConnectionUri] <uri[]>] [-ScriptBlock] <scriptblock> ${URI} ${REMOTE} ${RUN}`,
      FilePathUri: `[[-ConnectionUri] <uri[]>] [-FilePath] <string> ${URI} ${REMOTE} ${RUN}`,
    },
    {
      defaultSet: 'InProcess',
      aliases: {
        ScriptBlock: 'Command',
        ArgumentList: 'Args',
        ComputerName: 'Cn',
        ConnectionUri: 'URI CU',
        FilePath: 'PSPath',
        HideComputerName: 'HCN',
        InDisconnectedSession: 'Disconnected',
      },
      pipeline: { InputObject: 'value' },
      incomplete: true,
    },
  ),
  signatureFromSyntax('Invoke-Expression', '[-Command] <string>', { pipeline: { Command: 'value' } }),
  signatureFromSyntax(
    'Start-ThreadJob',
    {
      ScriptBlock:
        '[-ScriptBlock] <scriptblock> [-Name <string>] [-InitializationScript <scriptblock>] [-InputObject <psobject>] [-ArgumentList <object[]>] [-ThrottleLimit <int>] [-StreamingHost <PSHost>]',
      FilePath:
        '[-FilePath] <string> [-Name <string>] [-InitializationScript <scriptblock>] [-InputObject <psobject>] [-ArgumentList <object[]>] [-ThrottleLimit <int>] [-StreamingHost <PSHost>]',
    },
    { defaultSet: 'ScriptBlock', pipeline: { InputObject: 'value' }, incomplete: true },
  ),
  signatureFromSyntax(
    'Start-Job',
    {
      ComputerName:
        '[-ScriptBlock] <scriptblock> [[-InitializationScript] <scriptblock>] [-Name <string>] [-Credential <pscredential>] [-Authentication <AuthenticationMechanism>] [-RunAs32] [-PSVersion <version>] [-WorkingDirectory <string>] [-InputObject <psobject>] [-ArgumentList <object[]>]',
      FilePathComputerName:
        '[-FilePath] <string> [[-InitializationScript] <scriptblock>] [-Name <string>] [-Credential <pscredential>] [-Authentication <AuthenticationMechanism>] [-RunAs32] [-PSVersion <version>] [-WorkingDirectory <string>] [-InputObject <psobject>] [-ArgumentList <object[]>]',
      DefinitionName: '[-DefinitionName] <string> [[-DefinitionPath] <string>] [[-Type] <string>] [-WorkingDirectory <string>]',
    },
    {
      defaultSet: 'ComputerName',
      aliases: { ScriptBlock: 'Command', ArgumentList: 'Args' },
      pipeline: { InputObject: 'value' },
      incomplete: true,
    },
  ),
  signatureFromSyntax('Receive-Job', '[-Job] <object[]> [-Keep] [-Wait] [-AutoRemoveJob]', { pipeline: { Job: 'both' }, incomplete: true }),
  signatureFromSyntax('Wait-Job', '[-Id] <int[]> [-Any] [-Timeout <int>] [-Force]', { pipeline: { Id: 'property' }, incomplete: true }),
  signatureFromSyntax('Get-Job', '[[-Id] <int[]>] [-Name <string[]>] [-State <JobState>] [-IncludeChildJob]', { incomplete: true }),
  signatureFromSyntax('Remove-Job', '[-Id] <int[]> [-Force]', { shouldProcess: true, incomplete: true }),
  signatureFromSyntax(
    'Start-Process',
    '[-FilePath] <string> [[-ArgumentList] <string[]>] [-Wait] [-NoNewWindow] [-PassThru] [-Verb <string>] [-WorkingDirectory <string>]',
    {
      aliases: { FilePath: 'PSPath Path', ArgumentList: 'Args', NoNewWindow: 'nnw' },
      incomplete: true,
    },
  ),
  signatureFromSyntax('Set-ExecutionPolicy', '[-ExecutionPolicy] <ExecutionPolicy> [[-Scope] <ExecutionPolicyScope>] [-Force]', {
    pipeline: { ExecutionPolicy: 'both', Scope: 'property' },
    shouldProcess: true,
  }),
];

const modules: readonly CommandSignature[] = [
  signatureFromSyntax(
    'Import-Module',
    {
      Name: `[-Name] <string[]> ${VERSIONS} ${MODULE}`,
      PSSession: `[-Name] <string[]> -PSSession <PSSession> ${VERSIONS} ${MODULE}`,
      FullyQualifiedName: `[-FullyQualifiedName] <ModuleSpecification[]> ${MODULE}`,
      Assembly: `[-Assembly] <Assembly[]> ${MODULE}`,
      ModuleInfo: `[-ModuleInfo] <PSModuleInfo[]> ${MODULE}`,
    },
    {
      defaultSet: 'Name',
      aliases: { ArgumentList: 'Args', MinimumVersion: 'Version', UseWindowsPowerShell: 'UseWinPS' },
      pipeline: { Name: 'value', FullyQualifiedName: 'value', Assembly: 'value', ModuleInfo: 'value' },
      incomplete: true,
    },
  ),
  signatureFromSyntax('Remove-Module', '[-Name] <string[]> [-Force]', {
    pipeline: { Name: 'value' },
    shouldProcess: true,
    incomplete: true,
  }),
  signatureFromSyntax('Get-Module', '[[-Name] <string[]>] [-All] [-ListAvailable] [-Refresh]', {
    pipeline: { Name: 'value' },
    incomplete: true,
  }),
  signatureFromSyntax('Export-ModuleMember', '[[-Function] <string[]>] [-Cmdlet <string[]>] [-Variable <string[]>] [-Alias <string[]>]', {
    pipeline: { Function: 'both' },
    allows: { Function: ['emptyCollection'] },
  }),
  signatureFromSyntax('Add-PSSnapin', '[-Name] <string[]> [-PassThru]', { pipeline: { Name: 'both' } }),
  signatureFromSyntax(
    'Get-Command',
    '[[-Name] <string[]>] [[-ArgumentList] <object[]>] [-Module <string[]>] [-CommandType <CommandTypes>] [-Syntax] [-All]',
    {
      aliases: { CommandType: 'Type', ArgumentList: 'Args', Module: 'PSSnapin' },
      pipeline: { Name: 'both', Module: 'property' },
      incomplete: true,
    },
  ),
];

const sessions: readonly CommandSignature[] = [
  signatureFromSyntax(
    'New-PSSession',
    {
      ComputerName: `[[-ComputerName] <string[]>] [-Port <int>] [-UseSSL] [-ApplicationName <string>] ${CONNECT}`,
      Uri: `[-ConnectionUri] <uri[]> [-AllowRedirection] ${CONNECT}`,
      Session: '[[-Session] <PSSession[]>] [-Name <string[]>] [-EnableNetworkAccess] [-ThrottleLimit <int>]',
    },
    {
      defaultSet: 'ComputerName',
      aliases: { ComputerName: 'Cn', ConnectionUri: 'URI CU' },
      pipeline: { ComputerName: 'both', ConnectionUri: 'property', Session: 'both', Credential: 'property', Port: 'property' },
      incomplete: true,
    },
  ),
  signatureFromSyntax(
    'Enter-PSSession',
    {
      ComputerName:
        '[-ComputerName] <string> [-EnableNetworkAccess] [-Credential <pscredential>] [-Port <int>] [-UseSSL] [-ConfigurationName <string>] [-ApplicationName <string>] [-SessionOption <PSSessionOption>] [-Authentication <AuthenticationMechanism>] [-CertificateThumbprint <string>]',
      Session: '[[-Session] <PSSession>]',
      Uri: '[[-ConnectionUri] <uri>] [-EnableNetworkAccess] [-Credential <pscredential>] [-ConfigurationName <string>] [-AllowRedirection] [-SessionOption <PSSessionOption>] [-Authentication <AuthenticationMechanism>] [-CertificateThumbprint <string>]',
    },
    {
      defaultSet: 'ComputerName',
      aliases: { ComputerName: 'Cn', ConnectionUri: 'URI CU' },
      pipeline: { ComputerName: 'both', Session: 'both', ConnectionUri: 'property' },
      incomplete: true,
    },
  ),
  signatureFromSyntax('Exit-PSSession', ''),
  signatureFromSyntax(
    'Remove-PSSession',
    { Id: '[-Id] <int[]>', Session: '[-Session] <PSSession[]>', Name: '-Name <string[]>', ComputerName: '[-ComputerName] <string[]>' },
    {
      defaultSet: 'Id',
      aliases: { ComputerName: 'Cn' },
      pipeline: { Id: 'property', Session: 'both', Name: 'property' },
      shouldProcess: true,
      incomplete: true,
    },
  ),
  signatureFromSyntax('Get-PSSession', '[-Name <string[]>] [-ComputerName <string[]>]', { incomplete: true }),
  signatureFromSyntax(
    'New-PSSessionOption',
    '[-SkipCACheck] [-SkipCNCheck] [-SkipRevocationCheck] [-NoCompression] [-Culture <object>] [-UICulture <object>]',
    {
      incomplete: true,
    },
  ),
  signatureFromSyntax(
    'Import-PSSession',
    '[-Session] <PSSession> [[-CommandName] <string[]>] [[-FormatTypeName] <string[]>] [-Prefix <string>] [-DisableNameChecking] [-AllowClobber] [-ArgumentList <object[]>] [-CommandType <CommandTypes>] [-Module <string[]>] [-FullyQualifiedModule <ModuleSpecification[]>] [-Certificate <X509Certificate2>]',
    { aliases: { CommandName: 'Name', ArgumentList: 'Args', Module: 'PSSnapin', CommandType: 'Type' } },
  ),
  signatureFromSyntax(
    'Export-PSSession',
    '[-Session] <PSSession> [-OutputModule] <string> [[-CommandName] <string[]>] [[-FormatTypeName] <string[]>] [-Force] [-AllowClobber]',
    {
      aliases: { OutputModule: 'PSPath ModuleName', CommandName: 'Name' },
      incomplete: true,
    },
  ),
  signatureFromSyntax(
    'Connect-MicrosoftTeams',
    {
      UserCredential:
        '[-TenantId <string>] [-Credential <pscredential>] [-AccountId <string>] [-LogLevel <LogLevel>] [-LogFilePath <string>] [-TeamsEnvironmentName <string>] [-UseDeviceAuthentication] [-DisableWAM]',
      ServicePrincipalCertificate:
        '-TenantId <string> -Certificate <X509Certificate2> -ApplicationId <string> [-LogLevel <LogLevel>] [-LogFilePath <string>]',
      ServicePrincipalCertificateThumbprint:
        '-TenantId <string> -CertificateThumbprint <string> -ApplicationId <string> [-LogLevel <LogLevel>] [-LogFilePath <string>]',
      AccessTokens: '[-TenantId <string>] -AccessTokens <string[]> [-LogLevel <LogLevel>] [-LogFilePath <string>]',
    },
    { defaultSet: 'UserCredential', shouldProcess: true, incomplete: true },
  ),
  signatureFromSyntax('Disconnect-MicrosoftTeams', '', { shouldProcess: true, incomplete: true }),
  signatureFromSyntax(
    'New-CsOnlineSession',
    '[[-Credential] <pscredential>] [-UserName <string>] [-OverrideAdminDomain <string>] [-SessionOption <PSSessionOption>]',
    {
      incomplete: true,
    },
  ),
];

const SERVICE_SETS = [
  'ApplicationDatabase',
  'ApplicationServer',
  'ArchivingDatabase',
  'ArchivingServer',
  'CentralManagement',
  'CentralManagementDatabase',
  'ConferencingServer',
  'Director',
  'EdgeServer',
  'FileStore',
  'ManagementServer',
  'MediationServer',
  'MonitoringServer',
  'MonitoringDatabase',
  'ProvisionServer',
  'ProvisionDatabase',
  'PstnGateway',
  'Registrar',
  'TrustedApplicationPool',
  'UserDatabase',
  'UserServer',
  'WebServer',
  'BackupServer',
  'PersistentChatServer',
  'WacServer',
];

/** From the vendor's pages, as the family's cmdlets are. */
const products: readonly CommandSignature[] = [
  signatureFromSyntax('Get-CsSite', { Identity: '[[-Identity] <string>]', Filter: '[-Filter <string>]' }, { defaultSet: 'Identity' }),
  signatureFromSyntax(
    'Get-CsPool',
    { Identity: '[[-Identity] <string>] [-Site <string>]', Filter: '[-Filter <string>] [-Site <string>]' },
    { defaultSet: 'Identity' },
  ),
  signatureFromSyntax(
    'Get-CsComputer',
    { Identity: '[[-Identity] <string>] [-Pool <string>] [-Local]', Filter: '[-Filter <string>] [-Pool <string>] [-Local]' },
    { defaultSet: 'Identity' },
  ),
  signatureFromSyntax(
    'Get-CsService',
    {
      Identity: '[[-Identity] <string>] [-PoolFqdn <string>]',
      Filter: '[-Filter <string>] [-PoolFqdn <string>]',
      ...Object.fromEntries(SERVICE_SETS.map(set => [set, `[-${set}] [-PoolFqdn <string>]`])),
    },
    { defaultSet: 'Identity', incomplete: true },
  ),
  signatureFromSyntax(
    'Get-CsUser',
    '[[-Identity] <string>] [-Credential <pscredential>] [-DomainController <string>] [-Filter <object>] [-OnOfficeCommunicationServer] [-OnLyncServer] [-OU <string>] [-ResultSize <object>] [-LdapFilter <string>] [-UnAssignedUser] [-OnModernServer]',
    { pipeline: { Identity: 'both' } },
  ),
  signatureFromSyntax(
    'Get-CsAdUser',
    '[[-Identity] <string>] [-Credential <pscredential>] [-DomainController <string>] [-Filter <object>] [-OU <string>] [-ResultSize <object>] [-LDAPFilter <string>]',
    { pipeline: { Identity: 'both' } },
  ),
  signatureFromSyntax('Get-CsTenant', '[[-Identity] <string>] [-Filter <string>] [-DomainController <string>] [-ResultSize <int>]'),
  signatureFromSyntax('Get-CsTopology', '[-AsXml] [-LocalStore]', { incomplete: true }),
  signatureFromSyntax(
    'Enable-CsTopology',
    '[-GlobalCatalog <string>] [-GlobalSettingsDomainController <string>] [-SkipPrepareCheck <bool>] [-Report <string>] [-Force]',
    {
      shouldProcess: true,
    },
  ),
  signatureFromSyntax('Invoke-CsManagementStoreReplication', '[[-ReplicaFqdn] <string>] [-Force]', {
    pipeline: { ReplicaFqdn: 'property' },
  }),
  signatureFromSyntax('Get-CsManagementStoreReplicationStatus', '[[-ReplicaFqdn] <string>] [-CentralManagementStoreStatus]', {
    pipeline: { ReplicaFqdn: 'property', CentralManagementStoreStatus: 'property' },
  }),
];

/** Invoke-Command, Import-Module, Connect-MicrosoftTeams, Get-CsSite and their kind. */
export const sessionCommands: readonly CommandSignature[] = [...running, ...modules, ...sessions, ...products];
