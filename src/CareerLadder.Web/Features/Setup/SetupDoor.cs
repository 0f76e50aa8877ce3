namespace CareerLadder.Web.Features.Setup;

/// <summary>What stands behind /setup for whoever asks.</summary>
public enum DoorState
{
    /// <summary>There is nothing to set up.</summary>
    Gone,

    Open,

    /// <summary>From elsewhere, and no code was given.</summary>
    NeedsCode,
    WrongCode,
    TooManyCodes,
}

/// <summary>Who may make the first administrator: whoever sits at the machine, or knows the code that was printed at the start.</summary>
internal sealed class SetupDoor(FirstStart first, SetupCode code, IHttpContextAccessor http)
{
    public async ValueTask<DoorState> LookAsync()
    {
        if (await first.StageAsync() != SetupStage.NoAccount || http.HttpContext?.Request is not { } request) return DoorState.Gone;
        if (ThisMachine.Made(request)) return DoorState.Open;
        return request.Query[Links.CodeParameter].ToString() is not { Length: > 0 } given ? DoorState.NeedsCode : code.Try(given) switch
        {
            CodeAnswer.Right => DoorState.Open,
            CodeAnswer.Wrong => DoorState.WrongCode,
            _ => DoorState.TooManyCodes,
        };
    }
}
