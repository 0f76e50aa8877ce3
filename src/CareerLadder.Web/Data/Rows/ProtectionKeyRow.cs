namespace CareerLadder.Web.Data.Rows;

/// <summary>Table ProtectionKeys: what cookies, forms and sealed addresses are encrypted with. Whoever reads it can read those.</summary>
public sealed class ProtectionKeyRow
{
    public int Id { get; set; }

    /// <summary>As ASP.NET Core writes it: https://learn.microsoft.com/aspnet/core/security/data-protection/implementation/key-storage-format.</summary>
    public string Xml { get; set; } = "";
}
