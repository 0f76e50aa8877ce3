namespace CareerLadder.Web.Data.Audit;

/// <summary>What can be written down. The words are kept in the database: rename none.</summary>
public enum AuditAction
{
    SignedIn,
    SignInRefused,
    SignedOut,
    SessionsEnded,
    LookedAtPay,
    LookedAtNotes,
    Refused,
    PurposeAccepted,
    Imported,
    Invited,
    InvitationWithdrawn,
    AccountMade,
    AccountDisabled,
    AccountEnabled,
    AccountConnected,
    RolesChanged,
    PasswordChanged,
    AuthenticatorChanged,
    PasskeysChanged,
    ReturnTicketProposed,
    ReturnTicketAgreed,
    ReturnTicketWithdrawn,
    ReturnTicketAnswered,
    SingleSignOnLinked,
    OpeningPosted,
    OpeningChanged,
    OpeningClosed,
    OpeningFilled,
    AskedIntent,
    Congratulated,
    ViewWritten,
    ConversationHeld,
    TokenMade,
    TokenRevoked,
    BackedUp,
    Restored,
    PostAdded,
    PostChanged,
    PostRemoved,
    PersonJoined,
    PersonLeft,
    PersonCameBack,
    LadderDrafted,
    LadderDiscarded,
    LadderWritten,
    LadderPutInForce,
    LadderTakenBack,
    Changed,
    TakenBack,
    Exported,
    PersonErased,
    MappingSaved,
    MappingRemoved,
    TitlesDecided,
    PayAdded,
    PayChanged,
    PayRemoved,
    BandAdded,
    BandChanged,
    BandRemoved,
    PersonChanged,
    LimitsChanged,
}

/// <summary>Something somebody did or looked at, before it has its place in the chain.</summary>
/// <param name="By">The e-mail address of the account, as it was then; words such as “the command line” where there was no account.</param>
/// <param name="ByPerson">The person of that account.</param>
/// <param name="About">The person whom it concerns, and who therefore reads it too.</param>
/// <param name="Details">One sentence. Never pay itself, nor notes: only that they were looked at.</param>
public sealed record AuditEntry(AuditAction Action, string By, string? ByPerson = null, string? About = null, string? Details = null)
{
    /// <summary>Who acts where nobody is signed in and the machine itself is asked.</summary>
    public const string CommandLine = "the command line";

    /// <summary>By the account that looks; <paramref name="viewer"/> is somebody signed in.</summary>
    public static AuditEntry Of(AuditAction action, Viewer viewer, string? about = null, string? details = null) =>
        new(action, viewer.Email ?? "an account without an address", viewer.PersonId, about, details);
}
