using CareerLadder.Web.Data.Audit;

namespace CareerLadder.Web.Components.Shared;

/// <summary>What was done, in words.</summary>
internal static class AuditWords
{
    public static string Of(AuditAction action) => action switch
    {
        AuditAction.SignedIn => "Signed in",
        AuditAction.SignInRefused => "Was not let in",
        AuditAction.SignedOut => "Signed out",
        AuditAction.SessionsEnded => "Ended sessions",
        AuditAction.LookedAtPay => "Looked at pay",
        AuditAction.LookedAtNotes => "Looked at notes",
        AuditAction.Refused => "Was refused something",
        AuditAction.PurposeAccepted => "Accepted what flags are for",
        AuditAction.Imported => "Imported",
        AuditAction.Invited => "Invited",
        AuditAction.InvitationWithdrawn => "Withdrew an invitation",
        AuditAction.AccountMade => "Made an account",
        AuditAction.AccountDisabled => "Disabled an account",
        AuditAction.AccountEnabled => "Enabled an account",
        AuditAction.AccountConnected => "Connected an account with a person",
        AuditAction.RolesChanged => "Changed roles",
        AuditAction.PasswordChanged => "Changed a password",
        AuditAction.AuthenticatorChanged => "Changed an authenticator app",
        AuditAction.PasskeysChanged => "Changed passkeys",
        AuditAction.ReturnTicketProposed => "Proposed a return ticket",
        AuditAction.ReturnTicketAgreed => "Agreed to a return ticket",
        AuditAction.ReturnTicketWithdrawn => "Took back a return ticket",
        AuditAction.ReturnTicketAnswered => "Said whether a return ticket was honoured",
        AuditAction.SingleSignOnLinked => "Linked single sign-on",
        AuditAction.OpeningPosted => "Posted an opening",
        AuditAction.OpeningChanged => "Edited an opening",
        AuditAction.OpeningClosed => "Closed an opening",
        AuditAction.OpeningFilled => "Filled an opening",
        AuditAction.Congratulated => "Congratulated on a swing",
        AuditAction.AskedIntent => "Asked whether to manage or go back",
        AuditAction.ViewWritten => "Wrote a view of growth",
        AuditAction.ConversationHeld => "Held a conversation",
        AuditAction.TokenMade => "Made a token",
        AuditAction.TokenRevoked => "Revoked a token",
        AuditAction.BackedUp => "Made a backup",
        AuditAction.Restored => "Restored a backup",
        AuditAction.PostAdded => "Added a post",
        AuditAction.PostChanged => "Changed a post",
        AuditAction.PostRemoved => "Removed a post",
        AuditAction.PersonJoined => "Entered somebody who joins",
        AuditAction.PersonLeft => "Entered somebody’s last day",
        AuditAction.PersonCameBack => "Entered that somebody comes back",
        AuditAction.LadderDrafted => "Began a draft of the ladders",
        AuditAction.LadderWritten => "Wrote in a draft of the ladders",
        AuditAction.LadderDiscarded => "Threw away a draft of the ladders",
        AuditAction.LadderPutInForce => "Put ladders in force",
        AuditAction.LadderTakenBack => "Took back ladders to come",
        _ => action.ToString(),
    };
}
