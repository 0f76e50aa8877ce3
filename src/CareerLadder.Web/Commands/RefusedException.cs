namespace CareerLadder.Web.Commands;

/// <summary>The command cannot be done, for a reason that whoever gave it can mend: the message says how, and no more is shown.</summary>
public sealed class RefusedException : Exception
{
    public RefusedException()
    {
    }

    public RefusedException(string message) : base(message)
    {
    }

    public RefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
