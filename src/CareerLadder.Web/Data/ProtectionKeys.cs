using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data;

/// <summary>
/// Keeps the keys of cookies and forms in the database, so that whoever is signed in stays so when the program starts anew, elsewhere,
/// or twice. Asked rarely, and by a framework that waits for nothing.
/// </summary>
internal sealed class ProtectionKeys(Database database) : IXmlRepository
{
    public static void Keep(IDataProtectionBuilder keys) =>
        keys.Services.AddOptions<KeyManagementOptions>().Configure<Database>((options, database) => options.XmlRepository = new ProtectionKeys(database));

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.Open();
        return [.. db.ProtectionKeys.AsNoTracking().OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = database.Open();
        db.ProtectionKeys.Add(new() { Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
