/**
 * Names of the products' other cmdlets, so that a real one is never taken for a mistyped one. From the file names of the
 * vendor's reference pages (github.com/MicrosoftDocs/office-docs-powershell, folders skype/skype-ps and teams/teams-ps,
 * August 2026): facts, one entry for each combination of verbs, the nouns without their `Cs`.
 */
const NOUNS_BY_VERBS: readonly (readonly [verbs: string, nouns: string])[] = [
  [
    'Get New Remove Set',
    `
      AVEdgeConfiguration AddressBookConfiguration AddressBookNormalizationConfiguration AddressBookNormalizationRule Agent AllowedDomain
      Announcement ArchivingConfiguration AutoRecordingTemplate AutodiscoverConfiguration BandwidthPolicyServiceConfiguration
      BlockedDomain CallParkOrbit CallQueue CdrConfiguration ClsConfiguration ClsRegion ClsScenario ClsSecurityGroup
      ComplianceRecordingForCallQueueTemplate ConferencingConfiguration CpsConfiguration DeviceUpdateConfiguration DiagnosticConfiguration
      DiagnosticHeaderConfiguration DialInConferencingAccessNumber DialInConferencingConfiguration DialInConferencingDtmfConfiguration
      ExternalUserCommunicationPolicy FIPSConfiguration FileTransferFilterConfiguration GroupPickupUserOrbit HealthMonitoringConfiguration
      HybridApplicationEndpoint HybridPSTNSite ImConfiguration ImFilterConfiguration ImTranslationConfiguration InboundExemptNumberPattern
      MainlineAttendantAppointmentBookingFlow MainlineAttendantQuestionAnswerFlow MainlineAttendantSpamDetectionTemplate McxConfiguration
      MediaConfiguration MeetingConfiguration NetworkBandwidthPolicyProfile NetworkInterRegionRoute NetworkInterSitePolicy NetworkRegion
      NetworkRegionLink NetworkSite NetworkSubnet OAuthServer OnlineLisCivicAddress OnlineLisLocation OnlinePSTNGateway OnlineSchedule
      OnlineVoiceRoute OutboundCallingNumberTranslationRule OutboundTranslationRule PartnerApplication PersistentChatAddin
      PersistentChatCategory PersistentChatComplianceConfiguration PersistentChatConfiguration PlatformServiceSettings PresenceProvider
      ProxyConfiguration PushNotificationConfiguration QoEConfiguration RegistrarConfiguration ReportingConfiguration RgsAgentGroup
      RgsHolidaySet RgsHoursOfBusiness RgsQueue RgsWorkflow RoutingConfiguration ServerApplication SharedCallHistoryTemplate
      SharedCallQueueHistoryTemplate SharedVoicemailTriageSettingsTemplate SimpleUrlConfiguration SipDomain SipResponseCodeTranslationRule
      StaticRoutingConfiguration StorageServiceConfiguration TagsTemplate TeamsComplianceRecordingApplication TeamsCustomBannerText
      TeamsNetworkRoamingPolicy TeamsRecordingAndTranscriptionCustomMessage TeamsRemoteLogCollectionDevice TeamsSurvivableBranchAppliance
      TeamsTemplatePermissionPolicy TelemetryConfiguration TenantNetworkRegion TenantNetworkSite TenantNetworkSubnet
      TenantTrustedIPAddress TenantUpdateTimeWindow TestDevice TrustedApplication TrustedApplicationEndpoint TrustedApplicationPool
      UCPhoneConfiguration UnassignedNumber UserReplicatorConfiguration UserServicesConfiguration VideoInteropServerConfiguration
      VideoInteropServerSyntheticTransactionConfiguration VideoInteropServiceProvider VideoTrunkConfiguration
      VoicemailReroutingConfiguration WebServiceConfiguration XmppAllowedPartner
    `,
  ],
  [
    'Get',
    `
      AdContact AdPrincipal AdUser AdminRoleAssignment AiAgents AutoAttendantStatus AutoAttendantSupportedLanguage
      AutoAttendantSupportedTimeZone AutoAttendantTenantInformation BackupServiceStatus BatchTeamsDeploymentStatus BroadcastMeetingPolicy
      ClientAccessLicense ClientPinInfo CloudMeetingPolicy ClsAgentStatus DatabaseMirrorState DialInConferencingLanguageList
      EffectivePolicy ExportAcquiredPhoneNumberStatus MainlineAttendantFlow MainlineAttendantSupportedLanguages
      MainlineAttendantSupportedVoices MainlineAttendantTenantInformation ManagementStoreReplicationStatus MeetingMigrationStatus
      NetworkInterface OnlineApplicationInstanceAssociationStatus OnlineDialInConferencingLanguagesSupported OnlineDialOutPolicy
      OnlineDialinConferencingPolicy OnlineDialinConferencingTenantConfiguration OnlineDirectoryTenant OnlineTelephoneNumberCountry
      OnlineTelephoneNumberType OnlineUser PersistentChatEligiblePrincipal PolicyPackage PoolBackupRelationship PoolFabricState
      PoolUpgradeReadinessState SdgBulkSignInRequestStatus SdgBulkSignInRequestsSummary ServerPatchVersion ServerVersion Service
      TeamTemplateList TeamsFirstPartyMeetingTemplateConfiguration TeamsMeetingTemplateConfiguration TeamsRemoteLogCollectionConfiguration
      Tenant TenantLicensingConfiguration TenantNetworkConfiguration Trunk UpgradeDomainInfo UserLocationStatus UserPolicyAssignment
      UserPolicyPackageRecommendation UserPoolInfo UserSession UserSettingsPageConfiguration VideoTrunk
    `,
  ],
  [
    'New',
    `
      AutoAttendantCallFlow AutoAttendantCallHandlingAssociation AutoAttendantCallableEntity AutoAttendantDialScope AutoAttendantMenu
      AutoAttendantMenuOption AutoAttendantPrompt BatchPolicyPackageAssignmentOperation BatchTeamsDeployment ClientPolicyEntry ClsProvider
      DiagnosticsFilter EdgeAllowAllKnownDomains EdgeAllowList EdgeDomainPattern EmergencyNumber ExtendedTest IssuedCertId KerberosAccount
      NetworkBWAlternatePath NetworkBWPolicy NetworkMediaBypassConfiguration OnlineDateTimeRange
      OnlineDirectRoutingTelephoneNumberUploadOrder OnlineTelephoneNumberReleaseOrder OnlineTimeRange
      PhoneNumberBulkUpdateDrNumberAcquiredCapabilitiesOrder PhoneNumberBulkUpdateLocationIdOrder PhoneNumberBulkUpdateNetworkSiteIdOrder
      PhoneNumberBulkUpdateReverseNumberLookupOrder PhoneNumberBulkUpdateTagsOrder PhoneNumberUsageChangeOrder RgsAnswer RgsCallAction
      RgsHoliday RgsPrompt RgsQuestion RgsTimeRange SdgBulkSignInRequest SimpleUrl SimpleUrlEntry SipProxyCustom SipProxyRealm SipProxyTCP
      SipProxyTLS SipProxyTransport SipProxyUseDefault SipProxyUseDefaultCert StaticRoute Tag TeamsComplianceRecordingPairedApplication
      TeamsEmergencyCallingExtendedNotification TeamsEmergencyNumber TeamsHiddenMeetingTemplate TeamsHiddenTemplate
      TeamsRecordingAndTranscriptionLocalizationCustomMessage VoiceRegex WebLink WebOrigin WebTrustedCACertificate
    `,
  ],
  [
    'Get Grant New Remove Set',
    `
      ApplicationAccessPolicy ArchivingPolicy CallViaWorkPolicy CallingLineIdentity ClientPolicy ConferencingPolicy ExternalAccessPolicy
      HostedVoicemailPolicy MobilityPolicy OnlineAudioConferencingRoutingPolicy OnlineVoiceRoutingPolicy OnlineVoicemailPolicy
      PersistentChatPolicy PinPolicy PresencePolicy TeamsAIPolicy TeamsAppPermissionPolicy TeamsAppSetupPolicy
      TeamsAudioConferencingPolicy TeamsCallHoldPolicy TeamsCallParkPolicy TeamsCallingPolicy TeamsChannelsPolicy
      TeamsComplianceRecordingPolicy TeamsCortanaPolicy TeamsEmergencyCallRoutingPolicy TeamsEmergencyCallingPolicy
      TeamsEnhancedEncryptionPolicy TeamsEventsPolicy TeamsFeedbackPolicy TeamsFilesPolicy TeamsIPPhonePolicy TeamsMediaConnectivityPolicy
      TeamsMeetingBrandingPolicy TeamsMeetingBroadcastPolicy TeamsMeetingPolicy TeamsMeetingTemplatePermissionPolicy TeamsMessagingPolicy
      TeamsMobilityPolicy TeamsPersonalAttendantPolicy TeamsRoomVideoTeleConferencingPolicy TeamsSharedCallingRoutingPolicy
      TeamsShiftsPolicy TeamsSurvivableBranchAppliancePolicy TeamsUpdateManagementPolicy TeamsUpgradePolicy TeamsVdiPolicy
      TeamsVirtualAppointmentsPolicy TeamsVoiceApplicationsPolicy TeamsWorkLoadPolicy TeamsWorkLocationDetectionPolicy TenantDialPlan
      ThirdPartyVideoSystemPolicy UserServicesPolicy VoiceRoutingPolicy
    `,
  ],
  [
    'Get Set',
    `
      AccessEdgeConfiguration ApplicationMeetingConfiguration AudioTestServiceApplication AuthConfig BroadcastMeetingConfiguration
      CloudCallDataConnector ClsSearchTerm HybridMediationServer OAuthConfiguration OnlineDialInConferencingBridge
      OnlineDialInConferencingUser OnlineEnhancedEmergencyServiceDisclaimer OnlinePstnUsage OnlineVoiceUser OnlineVoicemailUserSettings
      PersistentChatState PersonalAttendantSettings PhoneNumberPolicyAssignment PresenceManagementState PstnUsage Site
      TeamsAcsFederationConfiguration TeamsClientConfiguration TeamsEducationAssignmentsAppPolicy TeamsEducationConfiguration
      TeamsExternalAccessConfiguration TeamsGuestCallingConfiguration TeamsGuestMeetingConfiguration TeamsGuestMessagingConfiguration
      TeamsMeetingBroadcastConfiguration TeamsMeetingConfiguration TeamsMessagingConfiguration TeamsMultiTenantOrganizationConfiguration
      TeamsSettingsCustomApp TeamsShiftsAppPolicy TeamsSipDevicesConfiguration TeamsUpgradeConfiguration TenantBlockedCallingNumbers
      TenantFederationConfiguration TenantHybridConfiguration TenantMigrationConfiguration UICulture UserCallForwardingSettings
      UserCallingSettings UserDatabaseState UserDelegates UserPstnSettings UserTeamMembers XmppGatewayConfiguration
    `,
  ],
  [
    'Test',
    `
      ASConference AVConference AVEdgeConnectivity AddressBookService AddressBookWebQuery CertificateConfiguration ClientAuth
      ClientAuthentication DialInConferencing ExStorageConnectivity ExStorageNotification ExUMConnectivity ExUMVoiceMail FederatedPartner
      GroupExpansion GroupIM IM InterTrunkRouting McxConference McxP2PIM McxPushNotification P2PAV P2PVideoInteropServerSipTrunkAV
      PhoneBootstrap Presence PstnOutboundCall PstnPeerToPeerCall Registration UcwaConference VoiceUser WebApp WebAppAnonymous
      WebScheduler XmppIM
    `,
  ],
  [
    'Get Remove Set',
    `
      BackupServiceConfiguration BusyOptions ConferenceDisclaimer ConfigurationStoreLocation ConversationHistoryConfiguration
      EnhancedEmergencyServiceDisclaimer LisLocation LisPort LisServiceProvider LisSubnet LisSwitch LisWirelessAccessPoint
      ManagementConnection NetworkConfiguration OnlineDialInConferencingTenantSettings OnlineLisPort OnlineLisSubnet OnlineLisSwitch
      OnlineLisWirelessAccessPoint PhoneNumberAssignment PhoneNumberTenantConfiguration SlaConfiguration TeamsNotificationAndFeedsPolicy
      TeamsTargetingPolicy TestUserCredential UserAcp VoiceConfiguration
    `,
  ],
  [
    'Set',
    `
      ApplicationServer ArchivingServer CallParkServiceMusicOnHoldFile CceApplianceConfigurationReplicationStatus
      CceApplianceDeploymentStatus CceApplianceStatus ConferenceServer Director EdgeServer KerberosAccountPassword MediationServer
      MonitoringServer OnlineVoiceApplicationInstance PersistentChatActiveServer PstnGateway Registrar UserServer VideoGateway
      VideoInteropServer WebServer
    `,
  ],
  [
    'Invoke',
    `
      ArchivingDatabasePurge BackupServiceSync CdrDatabasePurge ComputerFailBack ComputerFailOver DatabaseFailover
      ManagementServerFailover ManagementStoreReplication PoolFailBack PoolFailOver QoEDatabasePurge RgsStoreReplicateData
      StorageServiceFlush UcsRollback
    `,
  ],
  [
    'Get New Remove Set Test',
    `
      InboundBlockedNumberPattern KerberosAccountAssignment TeamsTranslationRule TeamsUnassignedNumberTreatment TrunkConfiguration
      VoiceNormalizationRule VoiceRoute VoiceTestConfiguration WatcherNodeConfiguration
    `,
  ],
  [
    'Get New Remove',
    `
      AdditionalInternalDomain GroupPolicyAssignment HybridTelephoneNumber OnlineApplicationInstanceAssociation PersistentChatEndpoint
      TrustedApplicationComputer
    `,
  ],
  ['Import', 'CompanyPhoneNormalizationRules DeviceUpdate LegacyConferenceDirectory LegacyConfiguration RgsAudioFile'],
  ['Debug', 'AddressBookReplication InterPoolReplication IntraPoolReplication StorageServiceFailures'],
  ['Get Grant', 'GraphPolicy TeamsMediaLoggingPolicy TeamsVideoInteropServicePolicy UserPolicyPackage'],
  ['Get Move New Remove Set', 'AnalogDevice CommonAreaPhone ExUmContact ThirdPartyVideoSystem'],
  ['Disable Enable Get', 'AdDomain AdForest OnlineSipDomain'],
  ['Get Test', 'AudioConferencingProvider EffectiveTenantDialPlan LisCivicAddress'],
  ['Remove', 'TeamsShiftsScheduleRecord UserLicenseGracePeriod UserStoreBackupData'],
  ['Reset', 'NotificationQueues PoolRegistrarState RoutingGroup'],
  ['Update', 'AddressBook TenantMeetingUrl UserDatabase'],
  ['Clear', 'DeviceUpdateFile DeviceUpdateLog'],
  ['Debug Test', 'DataConference UnifiedContactStore'],
  ['Disable Enable Get Move Set', 'MeetingRoom User'],
  ['Disable Enable Get New Remove Set', 'HostingProvider PublicProvider'],
  ['Export', 'AcquiredPhoneNumber ArchivingData'],
  ['Export Import', 'Configuration PersistentChatData'],
  ['Get Grant New Remove Set Test', 'DialPlan LocationPolicy'],
  ['Get New', 'BatchPolicyAssignmentOperation CloudCallDataConnection'],
  ['Get New Remove Set Update', 'AdminRole AutoAttendant'],
  ['Get Register Set Unregister', 'HybridPSTNAppliance OnlineDialInConferencingServiceNumber'],
  ['Grant', 'DialoutPolicy GroupPolicyPackageAssignment'],
  ['Grant Revoke Test', 'OUPermission SetupPermission'],
  ['Remove Set', 'PhoneNumberAssignmentBlock PhoneNumberSmsActivation'],
  ['Add Remove', 'SlaDelegates'],
  ['Approve Get Remove Reset Restore', 'DeviceUpdateRule'],
  ['Backup Get Start', 'Pool'],
  ['Clear Complete Get New', 'OnlineTelephoneNumberOrder'],
  ['Clear Get New Remove Set', 'PersistentChatRoom'],
  ['Convert Export Import Sync Update', 'UserData'],
  ['Copy Get Grant New Remove Set Test', 'VoicePolicy'],
  ['Debug Export Import Publish Test Unpublish', 'LisConfiguration'],
  ['Disable Enable Get Test', 'Computer'],
  ['Enable Get Publish Test', 'Topology'],
  ['Enable Test', 'Replica'],
  ['Export Get Import', 'AutoAttendantHolidays'],
  ['Export Get Import Move Set', 'RgsConfiguration'],
  ['Export Get Import Remove', 'OnlineAudioFile'],
  ['Find', 'Group'],
  ['Find Get New Set Sync', 'OnlineApplicationInstance'],
  ['Get Grant Set', 'IPPhonePolicy'],
  ['Get Import Remove Request Set', 'Certificate'],
  ['Get Install', 'AdServerSchema'],
  ['Get Move', 'ApplicationEndpoint'],
  ['Get Move New Remove', 'ConferenceDirectory'],
  ['Get New Remove Update', 'TeamTemplate'],
  ['Get New Set', 'CloudCallDataConnectorConfiguration'],
  ['Get Remove', 'OnlineTelephoneNumber'],
  ['Get Remove Set Update', 'PhoneNumberTag'],
  ['Get Revoke', 'ClientCertificate'],
  ['Get Start Stop', 'WindowsService'],
  ['Install Test Uninstall', 'Database'],
  ['Install Uninstall', 'MirrorDatabase'],
  ['Lock Set Unlock', 'ClientPin'],
  ['Merge', 'LegacyTopology'],
  ['Move', 'LegacyUser'],
  ['Move Set Test', 'ManagementServer'],
  ['New Remove Set', 'UserCallingDelegate'],
  ['New Remove Update', 'CustomPolicyPackage'],
  ['Remove Test', 'PersistentChatMessage'],
  ['Search Show Start Stop Sync Update', 'ClsLogging'],
  ['Start', 'ExMeetingMigration'],
];

/** Full names such as `Get-CsClientPolicy`; the family's own are not among them. */
export const productCmdletNames: readonly string[] = NOUNS_BY_VERBS.flatMap(([verbs, nouns]) =>
  nouns
    .trim()
    .split(/\s+/)
    .flatMap(noun => verbs.split(' ').map(verb => `${verb}-Cs${noun}`)),
);
